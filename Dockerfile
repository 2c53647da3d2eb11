# The enricher and every other dateline command that talks to a cluster. Build the jars first: mvn -DskipTests package
ARG BASE_IMAGE=eclipse-temurin:21-jre
FROM ${BASE_IMAGE}
COPY app/target/lib/ /opt/dateline/lib/
# State is a cache of what the topics hold: losing it costs time, never data.
COPY --chown=10001:10001 .docker/state/ /var/lib/dateline/
USER 10001:10001
ENV DATELINE_STATE_DIR=/var/lib/dateline
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-cp", "/opt/dateline/lib/*", "dev.dateline.app.Dateline"]
CMD ["enrich"]
