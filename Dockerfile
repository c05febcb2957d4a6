# Wireroom in a container: one process, one volume with one SQLite file.
#   docker build -t wireroom .
#   docker run -d --restart unless-stopped -e WIREROOM_TOKEN -e WIREROOM_EDITORS -e WIREROOM_SOURCES -v wireroom:/data wireroom
FROM python:3.13-slim
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY content content
COPY storage storage
COPY bot bot
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
    && useradd --create-home wireroom && mkdir /data && chown wireroom /data
USER wireroom
VOLUME /data
WORKDIR /data
ENV WIREROOM_DATABASE=/data/wireroom.db
STOPSIGNAL SIGTERM
CMD ["wireroom", "run"]
