#!/usr/bin/env bash
# 备份数据库：backup.sh <文件或目录>。服务器由 PGHOST、PGPORT、PGUSER、PGDATABASE 指定，口令在 PGPASSWORD_FILE。
# Backs the database up: backup.sh <file or folder>. PGHOST, PGPORT, PGUSER and PGDATABASE say which one, and the file
# PGPASSWORD_FILE holds the password. The file appears under its name only when it is complete.
set -euo pipefail
umask 077
target=${1:?backup.sh FILE-OR-FOLDER}
if [ -d "$target" ]; then
  target=$target/hemei-$(date -u +%Y%m%dT%H%M%SZ).dump
fi
if [ -n "${PGPASSWORD_FILE:-}" ]; then
  PGPASSWORD=$(cat "$PGPASSWORD_FILE")
  export PGPASSWORD
fi
trap 'rm -f "$target.part"' EXIT
pg_dump --format=custom --no-owner --no-privileges --schema=public --file="$target.part"
pg_restore --list "$target.part" >/dev/null
sync "$target.part"
mv "$target.part" "$target"
echo "$target"
