#!/usr/bin/env bash
# Run once by the postgres image: a database for each, and a role that owns it and may connect to no other.
set -euo pipefail

sql() { psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$POSTGRES_USER" -d postgres "$@"; }

for name in registry referral_intake pathway_service notification_service; do
  sql -v name="$name" -v password="$(cat "/run/dyad/$name")" << 'END'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
END
done
sql -c 'revoke all on database postgres, template1 from public'
