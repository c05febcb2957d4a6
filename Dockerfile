# Wireroom in a container: one process, one volume with one SQLite file.
#   docker build -t wireroom .
#   docker run -d --restart unless-stopped --env-file .env -v wireroom:/data wireroom
#   docker run --rm --env-file .env -v wireroom:/data wireroom check      # any other command as well

FROM python:3.13-slim AS build
RUN python -m venv /opt/wireroom
WORKDIR /src
# first what seldom changes: a new version of ours then needs no download
COPY requirements.lock ./
RUN /opt/wireroom/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY content content
COPY storage storage
COPY bot bot
RUN /opt/wireroom/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
LABEL org.opencontainers.image.title="Wireroom" \
      org.opencontainers.image.description="A Telegram bot that delivers the news" \
      org.opencontainers.image.licenses="MIT"
# the number is fixed, so that a folder of the host can be handed over: chown 10001 folder
RUN useradd --uid 10001 --create-home wireroom && install -d -o wireroom -g wireroom /data
COPY --from=build /opt/wireroom /opt/wireroom
ENV PATH=/opt/wireroom/bin:$PATH \
    WIREROOM_DATABASE=/data/wireroom.db
USER wireroom
WORKDIR /data
VOLUME /data
# it ends within seconds; what was not sent is sent after the next start
STOPSIGNAL SIGTERM
ENTRYPOINT ["wireroom"]
CMD ["run"]
