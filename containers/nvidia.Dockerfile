# SlabForge on NVIDIA's GPUs: EGL and CUDA. The container toolkit brings the driver itself.
#   docker build -f containers/nvidia.Dockerfile -t slabforge:nvidia .
# Without CUDA it is 2.5 GB smaller; it renders on the GPU all the same, and trains on the CPU:
#   docker build -f containers/nvidia.Dockerfile --build-arg CUDA=no -t slabforge:nvidia .
FROM python:3.11.13-slim-bookworm AS build
ARG CUDA=yes
WORKDIR /source
COPY . .
RUN sh scripts/container_setup package python3 /opt/slabforge \
    && if [ "$CUDA" = yes ]; then sh scripts/container_setup cuda /opt/slabforge; fi

FROM python:3.11.13-slim-bookworm
COPY scripts/container_setup scripts/system_libraries /opt/setup/scripts/
RUN sh /opt/setup/scripts/container_setup system python3 \
    && sh /opt/setup/scripts/container_setup nvidia / \
    && rm -rf /var/lib/apt/lists/* /opt/setup
COPY --from=build /opt/slabforge /opt/slabforge
RUN useradd --create-home --uid 1000 slabforge
# graphics is what EGL needs; the toolkit gives compute and utility alone unless it is asked for
ENV PATH=/opt/slabforge/bin:$PATH \
    NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=graphics,compute,utility
USER 1000
WORKDIR /home/slabforge
CMD ["slabforge", "--help"]
