#!/bin/sh
# Makes what is missing of the passwords in docker/secrets, and prints the operator's. What is there stays.
set -eu
cd "$(dirname "$0")"
umask 022
mkdir -p secrets
# Inside the containers each file is read by the account that runs there; outside nobody else gets into the folder.
chmod 700 secrets
for name in postgres_password selaras_db_password temporal_db_password operator_password; do
  [ -s "secrets/$name" ] || head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"secrets/$name"
done
# 32 bytes, as the service wants it.
[ -s secrets/secret_key ] || head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >secrets/secret_key
echo "operator: $(cat secrets/operator_password)"
