"""Every setting of Blender's outside the node graph: whether it is read, refused, told or idle.

The names are those of Blender's own properties (RNA), of 4.5 and 5.2 together; a test holds the
table against both. *Read* settings are drawn as Cycles draws them; *refused* ones stop an export
where they are not at a value that is drawn; *told* ones are left out with a warning; *idle* ones do
not change what Cycles shows of a flat slab under lamps: they speed it up, concern its noise, other
engines, viewports, passes, or what a slab has not. Where that is not plain, it was rendered.
"""

from typing import Literal

Fate = Literal["read", "refused", "told", "idle"]

_WRITTEN: dict[str, dict[Fate, str]] = {
    "Material": {
        "read": """
            node_tree pass_index animation_data is_grease_pencil
        """,
        "refused": """
            displacement_method use_nodes
        """,
        "idle": """
            surface_render_method blend_method alpha_threshold
            use_transparency_overlap show_transparent_back use_backface_culling
            use_backface_culling_shadow use_backface_culling_lightprobe_volume
            use_transparent_shadow use_raytrace_refraction use_screen_refraction
            use_sss_translucency refraction_depth thickness_mode
            use_thickness_from_shadow volume_intersection_method
            max_vertex_displacement preview_render_type use_preview_world
            texture_paint_images texture_paint_slots paint_active_slot
            paint_clone_slot diffuse_color specular_color roughness specular_intensity
            metallic line_color line_priority grease_pencil lineart cycles
        """,
    },
    "World": {
        "read": """
            color node_tree use_nodes animation_data cycles cycles_visibility
            light_settings
        """,
        "idle": """
            use_eevee_finite_volume mist_settings lightgroup
            probe_resolution sun_threshold sun_angle use_sun_shadow
            sun_shadow_maximum_resolution sun_shadow_filter_radius
            use_sun_shadow_jitter sun_shadow_jitter_overblur
        """,
    },
    "Object": {
        "read": """
            data type parent material_slots location rotation_quaternion
            rotation_axis_angle rotation_euler rotation_mode scale dimensions
            delta_location delta_rotation_euler delta_rotation_quaternion delta_scale
            matrix_world matrix_local matrix_basis matrix_parent_inverse parent_type
            parent_vertices parent_bone parent_bone_head_tail_factor
            use_parent_final_indices track_axis up_axis constraints bound_box
            pass_index color hide_render animation_data instance_collection
            hide_viewport
        """,
        "refused": """
            modifiers particle_systems soft_body rigid_body rigid_body_constraint
            active_shape_key visible_camera is_holdout is_shadow_catcher instance_type
            show_instancer_for_render shadow_terminator_shading_offset light_linking
            visible_diffuse visible_glossy
        """,
        "told": """
            lightgroup
        """,
        "idle": """
            mode use_camera_lock_parent active_material active_material_index
            lock_location lock_rotation lock_rotation_w lock_rotations_4d lock_scale
            shader_effects vertex_groups empty_display_type empty_display_size
            empty_image_offset image_user empty_image_depth
            show_empty_image_perspective show_empty_image_orthographic
            show_empty_image_only_axis_aligned use_empty_image_alpha empty_image_side
            add_rest_position_attribute field collision use_simulation_cache
            hide_select hide_probe_volume hide_probe_sphere hide_probe_plane
            show_instancer_for_viewport visible_transmission visible_volume_scatter
            visible_shadow use_instance_vertices_rotation use_instance_faces_scale
            instance_faces_scale is_instancer display_type show_bounds
            display_bounds_type show_name show_axis show_texture_space show_wire
            show_all_edges use_grease_pencil_lights show_transparent show_in_front
            pose show_only_shape_key use_shape_key_edit_mode active_shape_key_index
            use_dynamic_topology_sculpting is_from_instancer is_from_set display
            lineart use_mesh_mirror_x use_mesh_mirror_y use_mesh_mirror_z
            shadow_terminator_normal_offset shadow_terminator_geometry_offset
            animation_visualization motion_path selection_sets active_selection_set
            cycles hide_surface_pick visible_raycast
        """,
    },
    "Mesh": {
        "read": """
            vertices edges loops polygons loop_triangles loop_triangle_polygons
            uv_layers attributes color_attributes vertex_colors materials
            use_auto_texspace auto_texspace texspace_location texspace_size
            vertex_normals polygon_normals corner_normals normals_domain
            has_custom_normals texco_mesh animation_data
        """,
        "refused": """
            shape_keys
        """,
        "idle": """
            texture_mesh uv_layer_clone uv_layer_clone_index uv_layer_stencil
            uv_layer_stencil_index skin_vertices remesh_voxel_size
            remesh_voxel_adaptivity use_remesh_fix_poles use_remesh_preserve_volume
            use_remesh_preserve_attributes remesh_mode use_mirror_x use_mirror_y
            use_mirror_z use_mirror_vertex_groups use_mirror_topology
            use_paint_bone_selection use_paint_mask use_paint_mask_vertex
            total_vert_sel total_edge_sel total_face_sel is_editmode cycles
            radial_symmetry
        """,
    },
    "Scene": {
        "read": """
            camera world objects frame_current frame_subframe frame_float view_layers
            collection render view_settings cycles animation_data
        """,
        "refused": """
            background_set node_tree use_nodes compositing_node_group sequence_editor
            display_settings
        """,
        "idle": """
            frame_start frame_end frame_step frame_current_final
            lock_frame_selection_to_range use_preview_range frame_preview_start
            frame_preview_end show_subframe show_keys_from_selected_only
            use_stamp_note is_nla_tweakmode use_custom_simulation_range
            simulation_frame_start simulation_frame_end sync_mode keying_sets
            keying_sets_all rigidbody_world tool_settings unit_settings gravity
            use_gravity safe_areas timeline_markers transform_orientation_slots cursor
            use_audio use_audio_scrub audio_doppler_speed audio_doppler_factor
            audio_distance_model audio_volume grease_pencil active_clip
            sequencer_colorspace_settings display eevee grease_pencil_settings hydra
            cycles_curves time_jump_unit time_jump_delta allow_preroll
            playback_loop_mode annotation
        """,
    },
    "RenderSettings": {
        "read": """
            resolution_x resolution_y resolution_percentage pixel_aspect_x
            pixel_aspect_y engine filter_size
        """,
        "refused": """
            use_freestyle use_compositing use_sequencer use_multiview image_settings
        """,
        "told": """
            dither_intensity film_transparent use_border border_min_x border_min_y
            border_max_x border_max_y use_crop_to_border use_motion_blur
            motion_blur_shutter motion_blur_position motion_blur_shutter_curve
            use_stamp use_simplify simplify_subdivision_render
        """,
        "idle": """
            preview_pixel_size ppm_factor ppm_base ffmpeg fps fps_base frame_map_old
            frame_map_new threads threads_mode hair_type hair_subdiv
            use_high_quality_normals use_placeholder use_overwrite use_file_extension
            file_extension is_movie_format use_lock_interface filepath
            use_render_cache bake_type use_bake_selected_to_active use_bake_clear
            bake_margin bake_margin_type bake_bias use_bake_multires
            use_bake_lores_mesh bake_samples use_bake_user_scale bake_user_scale
            use_stamp_time use_stamp_date use_stamp_frame use_stamp_frame_range
            use_stamp_camera use_stamp_lens use_stamp_scene use_stamp_note
            use_stamp_marker use_stamp_filename use_stamp_sequencer_strip
            use_stamp_render_time stamp_note_text use_stamp_labels metadata_input
            use_stamp_memory use_stamp_hostname stamp_font_size stamp_foreground
            stamp_background sequencer_gl_preview use_sequencer_override_scene_strip
            use_single_layer views stereo_views views_format has_multiple_engines
            use_spherical_stereo simplify_subdivision simplify_child_particles
            simplify_child_particles_render simplify_volumes use_simplify_normals
            simplify_gpencil simplify_gpencil_onplay simplify_gpencil_antialiasing
            simplify_gpencil_view_fill simplify_gpencil_modifier
            simplify_gpencil_shader_fx simplify_gpencil_tint use_persistent_data
            line_thickness_mode line_thickness bake compositor_device
            compositor_precision compositor_denoise_device
            compositor_denoise_preview_quality compositor_denoise_final_quality
            anisotropic_filter save_output use_texture_cache
            use_auto_generate_texture_cache
        """,
    },
    "ColorManagedViewSettings": {
        "read": """
            view_transform exposure gamma
        """,
        "refused": """
            look curve_mapping use_curve_mapping use_white_balance
            white_balance_temperature white_balance_tint white_balance_whitepoint
        """,
        "idle": """
            use_hdr_view is_hdr support_emulation
        """,
    },
    "Camera": {
        "read": """
            type sensor_fit angle_x angle_y angle clip_start clip_end lens
            sensor_width sensor_height ortho_scale shift_x shift_y lens_unit
            animation_data
        """,
        "refused": """
            dof panorama_type stereo fisheye_fov fisheye_lens latitude_min
            latitude_max longitude_min longitude_max fisheye_polynomial_k0
            fisheye_polynomial_k1 fisheye_polynomial_k2 fisheye_polynomial_k3
            fisheye_polynomial_k4 central_cylindrical_range_u_min
            central_cylindrical_range_u_max central_cylindrical_range_v_min
            central_cylindrical_range_v_max central_cylindrical_radius custom_filepath
            custom_shader custom_mode custom_bytecode custom_bytecode_hash
            cycles_custom
        """,
        "idle": """
            passepartout_alpha display_size show_limits show_mist show_passepartout
            show_safe_areas show_safe_center show_name show_sensor
            show_background_images show_composition_center
            show_composition_center_diagonal show_composition_thirds
            show_composition_golden show_composition_golden_tria_a
            show_composition_golden_tria_b show_composition_harmony_tri_a
            show_composition_harmony_tri_b background_images composition_guide_color
        """,
    },
    "Light": {
        "read": """
            type use_temperature color temperature temperature_color exposure
            normalize node_tree use_nodes animation_data cycles energy
            shadow_soft_size shape size size_y spread
        """,
        "idle": """
            specular_factor diffuse_factor transmission_factor volume_factor
            use_custom_distance cutoff_distance use_shadow shadow_buffer_clip_start
            shadow_filter_radius shadow_maximum_resolution use_shadow_jitter
            shadow_jitter_overblur use_absolute_resolution
        """,
    },
    "ViewLayer": {
        "read": """
            use layer_collection objects use_sky
        """,
        "refused": """
            material_override world_override use_solid use_freestyle
            freestyle_settings
        """,
        "idle": """
            samples pass_alpha_threshold eevee aovs active_aov active_aov_index
            lightgroups active_lightgroup active_lightgroup_index
            use_pass_cryptomatte_object use_pass_cryptomatte_material
            use_pass_cryptomatte_asset pass_cryptomatte_depth
            use_pass_cryptomatte_accurate use_ao use_strand use_volumes
            use_motion_blur use_grease_pencil use_pass_combined use_pass_z
            use_pass_vector use_pass_position use_pass_normal use_pass_uv
            use_pass_mist use_pass_object_index use_pass_material_index
            use_pass_shadow use_pass_ambient_occlusion use_pass_emit
            use_pass_environment use_pass_diffuse_direct use_pass_diffuse_indirect
            use_pass_diffuse_color use_pass_glossy_direct use_pass_glossy_indirect
            use_pass_glossy_color use_pass_transmission_direct
            use_pass_transmission_indirect use_pass_transmission_color
            use_pass_subsurface_direct use_pass_subsurface_indirect
            use_pass_subsurface_color active_layer_collection has_export_collections
            use_pass_grease_pencil depsgraph cycles
        """,
    },
    "cycles material": {
        "refused": """
            use_bump_map_correction
        """,
        "idle": """
            emission_sampling homogeneous_volume volume_sampling volume_interpolation
            volume_step_rate
        """,
    },
    "cycles object": {
        "idle": """
            use_motion_blur use_deform_motion motion_steps use_camera_cull
            use_distance_cull use_adaptive_subdivision dicing_rate
            shadow_terminator_offset shadow_terminator_geometry_offset ao_distance
            is_caustics_caster is_caustics_receiver
        """,
    },
    "cycles scene": {
        "read": """
            film_exposure pixel_filter_type filter_width
        """,
        "refused": """
            use_fast_gi fast_gi_method use_pixel_jitter transparent_max_bounces
            texture_resolution_render
        """,
        "told": """
            sample_clamp_direct rolling_shutter_type rolling_shutter_duration
            texture_limit_render use_camera_cull use_distance_cull
        """,
        "idle": """
            device feature_set shading_system preview_pause use_denoising denoiser
            denoising_prefilter denoising_quality denoising_input_passes
            denoising_use_gpu use_preview_denoising preview_denoiser
            preview_denoising_prefilter preview_denoising_quality
            preview_denoising_input_passes preview_denoising_start_sample
            preview_denoising_use_gpu samples preview_samples use_sample_subset
            sample_offset sample_subset_length time_limit sampling_pattern
            scrambling_distance preview_scrambling_distance auto_scrambling_distance
            use_layer_samples light_sampling_threshold use_adaptive_sampling
            adaptive_threshold adaptive_min_samples use_preview_adaptive_sampling
            preview_adaptive_threshold preview_adaptive_min_samples
            direct_light_sampling_type use_light_tree min_light_bounces
            min_transparent_bounces caustics_reflective caustics_refractive
            blur_glossy use_guiding use_deterministic_guiding
            guiding_distribution_type guiding_directional_sampling_type
            use_surface_guiding surface_guiding_probability use_volume_guiding
            guiding_training_samples volume_guiding_probability
            use_guiding_direct_light use_guiding_mis_weights
            guiding_roughness_threshold max_bounces diffuse_bounces glossy_bounces
            transmission_bounces volume_bounces volume_step_rate
            volume_preview_step_rate volume_max_steps dicing_rate preview_dicing_rate
            max_subdivisions dicing_camera offscreen_dicing_scale
            film_transparent_glass film_transparent_roughness seed use_animated_seed
            sample_clamp_indirect debug_bvh_type debug_use_spatial_splits
            debug_use_hair_bvh debug_use_compact_bvh debug_bvh_time_steps bake_type
            camera_cull_margin distance_cull_margin texture_limit ao_bounces
            ao_bounces_render use_auto_tile tile_size debug_use_cpu_avx2
            debug_use_cpu_sse42 debug_bvh_layout debug_use_cuda_adaptive_compile
            debug_use_optix_debug debug_use_hip_adaptive_compile
            debug_use_metal_adaptive_compile volume_biased texture_resolution
            debug_use_texture_cache_eviction debug_texture_cache_preserve_unused
        """,
    },
    "cycles world": {
        "idle": """
            is_caustics_light sampling_method sample_map_resolution max_bounces
            homogeneous_volume volume_sampling volume_interpolation volume_step_size
            use_shadows
        """,
    },
    "cycles light": {
        "told": """
            is_portal
        """,
        "idle": """
            max_bounces use_multiple_importance_sampling is_caustics_light
        """,
    },
    "cycles view layer": {
        "idle": """
            pass_debug_sample_count use_pass_volume_direct use_pass_volume_indirect
            use_pass_shadow_catcher use_denoising denoising_store_passes
            pass_render_time use_pass_volume_scatter use_pass_volume_transmit
            use_pass_volume_majorant denoising_pass_follow_reflections
            denoising_pass_use_albedo_roughness_weighting
        """,
    },
}

SETTINGS: dict[str, dict[str, Fate]] = {
    kind: {name: fate for fate, names in fates.items() for name in names.split()}
    for kind, fates in _WRITTEN.items()
}
"""What becomes of each property, by the name of the type that has it.

Cycles keeps its own settings of materials, objects, scenes, … in groups, here `cycles material`, ….
"""
