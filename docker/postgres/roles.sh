#!/bin/sh
# Runs once, when the database server is made: a role and databases of their own for Selaras and for Temporal. Neither may
# make databases or roles, and neither sees the other's.
set -eu

role() {
  password=$(cat "/run/secrets/$2")
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v role="$1" -v password="$password" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;
SQL
}

database() {
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v database="$1" -v role="$2" <<'SQL'
CREATE DATABASE :"database" OWNER :"role";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
}

role selaras selaras_db_password
database selaras selaras
role temporal temporal_db_password
database temporal temporal
database temporal_visibility temporal
