# SlabForge on the CPU: generates on Mesa's software rasteriser, trains on the CPU.
#   docker build -f containers/cpu.Dockerfile -t slabforge:cpu .
FROM python:3.11.13-slim-bookworm AS build
WORKDIR /source
COPY . .
RUN sh scripts/container_setup package python3 /opt/slabforge

FROM python:3.11.13-slim-bookworm
COPY scripts/container_setup scripts/system_libraries /opt/setup/scripts/
RUN sh /opt/setup/scripts/container_setup system python3 \
    && rm -rf /var/lib/apt/lists/* /opt/setup
COPY --from=build /opt/slabforge /opt/slabforge
RUN useradd --create-home --uid 1000 slabforge
ENV PATH=/opt/slabforge/bin:$PATH
USER 1000
WORKDIR /home/slabforge
CMD ["slabforge", "--help"]
