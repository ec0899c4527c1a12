#!/usr/bin/env bash
# 把备份恢复到 database.sql 新建的空数据库：restore.sh <文件>。以 hemei_owner 的身份执行，全部成功或者什么都不做。
# Restores a backup into the empty database that database.sql makes: restore.sh <file>. Run it as hemei_owner; it does
# everything or nothing.
set -euo pipefail
source=${1:?restore.sh FILE}
if [ -n "${PGPASSWORD_FILE:-}" ]; then
  PGPASSWORD=$(cat "$PGPASSWORD_FILE")
  export PGPASSWORD
fi
# The schema itself is there already, with the rights database.sql gave.
list=$(mktemp)
trap 'rm -f "$list"' EXIT
pg_restore --list "$source" | grep -v ' SCHEMA - public ' >"$list"
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --use-list="$list" \
  --dbname="${PGDATABASE:?PGDATABASE}" "$source"
