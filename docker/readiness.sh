#!/usr/bin/env bash
# 应用就绪时返回 0。只用 bash，镜像里不必另装程序。
# Ends with 0 when the application is ready. Needs bash and grep only, so that the image need not hold more.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3
timeout 5 head -n 1 <&3 | grep -q '^HTTP/1\.[01] 200'
