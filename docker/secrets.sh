#!/bin/sh
# Makes what is missing of the passwords in docker/secrets, and prints the operator's. What is there stays.
set -eu
cd "$(dirname "$0")"
umask 022
mkdir -p secrets
# Inside the containers each file is read by the account that runs there; outside nobody else gets into the folder.
chmod 700 secrets
for name in postgres_password selaras_db_password temporal_db_password operator_password secret_key; do
  # As many bytes as the service wants of its key are enough for every other.
  [ -s "secrets/$name" ] || head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"secrets/$name"
done
echo "operator: $(cat secrets/operator_password)"
