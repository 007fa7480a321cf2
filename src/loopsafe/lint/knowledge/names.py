"""The names that the stubs mark, by mark: written by ``pytest --accept``, never by hand."""

NAMES: dict[str, str] = {
    "announces": "add_reader",
    "awaits": (
        "action_callback after_server_start after_server_stop author_rename before_server_start "
        "before_server_stop delete exception get head header_auth_callback listener middleware oauth_callback "
        "on on_app_shutdown on_app_startup on_audio_chunk on_audio_end on_audio_start on_chat_end "
        "on_chat_resume on_chat_start on_feedback on_logout on_mcp_connect on_mcp_disconnect on_message "
        "on_request on_response on_settings_update on_stop on_window_message options page "
        "password_auth_callback patch post prompt put resource route set_chat_profiles set_starters signal "
        "tool websocket"
    ),
    "blocks:subprocess": (
        "AudioFileClip Chrome CronTab Edge Firefox GPG Ie PortScanner PortScannerAsync REPLWrapper Remote "
        "Safari ViCareBrowserOAuthManager VideoFileClip WebDriver __call__ __exit__ __next__ active_pane "
        "active_window api architecture archive attach_session authenticate bash blame blame_incremental "
        "bootstrap build call capture_both capture_pane capture_stderr capture_stdout change_password "
        "check_account check_call check_output clear clear_bond clone clone_from close close_session cmd "
        "codename communicate connect convert convert_file convert_from_bytes convert_from_path convert_into "
        "convert_into_by_batch convert_text copy create create_archive create_submodule decrypt decrypt_file "
        "delete_keys delete_remote delete_tag display_message do_POST edit encrypt encrypt_file enter execute "
        "execute_notebook expect expect_exact expect_list export export_keys extract extract_archive "
        "extractall fetch filtered_scan find_library findmatch flush from_file from_flv from_mp3 "
        "from_notebook_node from_ogg from_string from_url gen_key get getAvailable getFirstAvailable getGPUs "
        "get_both get_languages get_ngrok_process get_object_data get_object_header get_pandoc_formats "
        "get_pandoc_path get_pandoc_version get_recipients get_stderr get_stdout get_tesseract_version "
        "get_tunnels get_version getnode getoutput getstatusoutput grab grabclipboard has_session ignored "
        "image_to_alto_xml image_to_boxes image_to_data image_to_osd image_to_pdf_or_hocr image_to_string "
        "images import_keys import_keys_file info init initWithBrowserOAuth initialize install_ngrok interact "
        "is_alive is_ancestor is_dirty iter_commits kill kill_session kill_window launch linux_distribution "
        "list_archive list_keys listscan local login logout logs ls_remote lsb_release_info main merge_base "
        "name new_session new_window open open_new open_new_tab open_session panes paste pdfinfo_from_bytes "
        "pdfinfo_from_path pipe pipe_lines pipe_lines_string pipe_string platform play preview probe process "
        "processor prompt ps pull push pxssh python read read1 read_pdf readinto readline readlines recv_keys "
        "remove rename_session rename_window render repack_archive reset resize run run_and_get_output "
        "run_cgi run_command run_flow run_setup scan scan_keys search_keys select select_layout select_pane "
        "select_window send_keys sessions set_auth_token set_prompt set_unique_prompt setup show "
        "showUtilization shutdown sign sign_file spawn spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp "
        "spawnvpe split start stop stream stream_object_data sudo switch_client sync_original_prompt system "
        "test_archive testrar trust_keys uname_info unflatten untracked_files update upgrade_dependencies "
        "verify verify_data verify_file version view wait wait3 wait4 waitid waitpid win32_ver windows write "
        "write_audiofile write_gif write_images_sequence write_to_user write_videofile writelines zsh"
    ),
    "calls": (
        "__call__ add asdict assertRaises assertRaisesRegex astuple backup bisect bisect_left bisect_right "
        "call call_tracing callback copytree dump dumps execute execute_read execute_write extractall fwalk "
        "getmembers indent insort insort_left insort_right json_response list_call_get_all_results "
        "list_call_get_up_to_limit load loads max min move new_class nlargest nsmallest optimize push repeat "
        "retrbinary retrlines retry_call retry_operation_sync retry_tx_sync rmtree run run_in_transaction "
        "runcall runfunc sort sorted storbinary storlines sub subn timeit transaction urlretrieve wait_for "
        "walk with_transaction wrapper"
    ),
    "calls_method": "AsyncServiceBrowser create_subscription dump load print push",
    "changes_context": "reset set",
    "configures": "dictConfig",
    "constructs": "Middleware add_middleware",
    "context_manager": "asynccontextmanager contextmanager",
    "describes_field": "Field PrivateAttr field ib",
    "dispatches": "singledispatch singledispatchmethod",
    "effect:operator": (
        "__add__ __bool__ __call__ __contains__ __delitem__ __enter__ __exit__ __getattr__ __getitem__ "
        "__iadd__ __import__ __iter__ __len__ __next__ __reversed__ __setattr__ __setitem__"
    ),
    "effect:property": (
        "about_html abs accessible_name account_id accounts actions active active_element active_pane "
        "active_window adaptive_drc age_restricted album_artist_display_option albums alert all ami_id "
        "api_version aria_role audio_delay author authorize_url availability_zone available_actions "
        "available_services backlinks balance balance_sheet basic_status bass block_number body body_runs "
        "buttons_enabled calendar caption_tracks captions cashflow categories categorymembers chain_id "
        "channel channel_id channel_name channel_url chapters circuits collection_folders collection_value "
        "columns common common_dirs common_files common_funny community_html completion_suggestions "
        "compressors condensors connections content coolingCircuits core_properties count cross_fade "
        "current_temp current_url current_window_handle data default_overlay_termination_duration "
        "default_overlay_termination_type default_params description device_description device_type devices "
        "dialog_level dialog_mode diff_files dividends document document_runs dqws drive earnings_dates "
        "embed_html endnotes entry_points erase_available evaporators featured_channels_html files filesize "
        "filesize_approx filesize_gb filesize_kb filesize_mb financials first fixed_volume fmt_streams footer "
        "footnotes fullname function funny_files gas_price global_transfer_info groups header home html "
        "html_map http_client iam_info iam_security_credentials image images income_stmt info initial_data "
        "input instance_id instance_identity_document instance_profile_arn instance_type "
        "institutional_holders inverters iphone is_available is_canceled is_deferred is_failed is_finished "
        "is_hardware_bridge is_logged_in is_playing_line_in is_playing_radio is_playing_tv is_queued "
        "is_recording is_started isin items job_ids jobs js js_url json_captions kernel_spec key_moments "
        "keywords langlinks last_updated leakSensors left_list left_only length level library_updating lights "
        "likes line_items links location location_available location_once_scrolled_into_view locks login "
        "lost_mode_available loudness major_holders maps max_priority_fee me messaging_available metadata "
        "mic_enabled model model_name music_source music_surround_level mute name news night_mode notes "
        "num_entities on open_window openers options origin original_title outputs owner owner_id owner_url "
        "page_number page_size page_source panes partymode pdf permissions persistent_maps photos pixel_array "
        "play_mode playlist playlists_html pot power_source powerpoint preferences preview_image "
        "private_hostname private_ipv4 properties public_hostname public_ipv4 publish_date "
        "qbittorrent_version quarterly_financials queue_size rating recommendations rect references region "
        "reminders repeat replayed_heatmap requires result results revisions right_list right_only rows "
        "same_files scene scenes schedule_enabled schema screenshot_as_base64 screenshot_as_png seal_status "
        "sections security_groups sensors serverInfo server_abr_streaming_url service_version sessions "
        "shared_streams sheet1 shorts shuffle sidebar_info signature_timestamp size sound_available "
        "soundbar_audio_input_format soundbar_audio_input_format_code speech_enhance_enabled "
        "speech_enhance_level splits spot_cleaning_version state status status_light streaming_data streams "
        "sub_crossover sub_enabled sub_gain subdirs summary summary_plan supports_fixed_volume "
        "surround_enabled surround_full_volume_enabled surround_level surround_mode surround_volume_music "
        "surround_volume_tv sustainability syncing tado_mode tado_mode_setting tag_name tags target_temp text "
        "thumbnail_url title totalCount total_available traceback treble trueplay trusted_devices "
        "uma_well_known untracked_files updatecheck user_data value vanity_url vault_billing_address "
        "vault_credit_card vault_customer version vid_details vid_info video_playback_ustreamer_config "
        "video_urls videos views visitor_data volume watch_html window_handles windows xml_captions "
        "yt_api_key ytcfg zone_type"
    ),
    "enters_loop": (
        "HTTPClient __call__ __enter__ __exit__ __next__ call call_from_thread cleanup_resources embed_kernel "
        "execute fetch finish_shutdown interrupt_kernel is_alive launch_instance launch_new_instance "
        "request_shutdown restart_kernel run run_app run_forever run_polling run_sync run_until_complete "
        "run_webhook serve shutdown_all shutdown_kernel signal_kernel start start_forever start_kernel "
        "start_task"
    ),
    "enters_loop:afn": "run",
    "enters_loop:async_fn": "run",
    "enters_loop:co": "run_sync",
    "enters_loop:coro": "run",
    "enters_loop:fn": "call call_from_thread run_sync",
    "enters_loop:func": "call run run_sync start_task",
    "enters_loop:future": "run_until_complete",
    "enters_loop:main": "run",
    "feeds": "critical debug error exception fatal info log parse_args parse_known_args success trace warn warning",
    "fills_parameters": "api_route delete get head options patch post put trace",
    "forgets": (
        "add_child_handler add_done_callback add_reader add_signal_handler add_writer call_at call_later "
        "call_soon call_soon_threadsafe register set_exception_handler signal"
    ),
    "gives": "basicConfig",
    "hands": (
        "APIRoute Route WebSocketRoute add_delete add_exception_handler add_get add_post add_put add_route "
        "append delete exception_handler get head middleware pass_context pass_obj patch post put route view"
    ),
    "house": "homeassistant",
    "in_own_context": "run",
    "injects": "fixture",
    "iterates": (
        "AlarmControlPanelEntity AndroidVer ArgSpec ArticleInfo Attribute BaseCookie BinarySensorEntity "
        "ButtonEntity Camera ClimateEntity ClosureVars CodecInfo Config CoordinatorEntity Counter CoverEntity "
        "DecimalTuple DefragResult DefragResultBytes Entity EntryPoints EnumDict FanEntity FormData Fragment "
        "FullArgSpec GNUTranslations GoogleDriveFile GroupInfo Headers HolidayBase HolidaySum "
        "HumidifierEntity IOSVersionInfo Instruction LightEntity LinearRegression LockEntity Match "
        "MediaPlayerEntity ModuleInfo Morsel MutableHeaders NamedTuple NullTranslations NumberEntity "
        "OrderedDict ParseFile ParseResult ParseResultBytes Positions QueryParams RemoteEntity SelectEntity "
        "SelectorKey SensorEntity SimpleCookie SirenEntity SndHeaders SplitResult SplitResultBytes "
        "StackSummary StateVacuumEntity SwitchEntity TestResults TextEntity ToggleEntity TokenInfo TypedDict "
        "UpdateEntity UserList WaterHeaterEntity WeakSet WeatherEntity _DiskUsage _Environ _Parts _WithBody "
        "_WithEvents _WithStream __iadd__ _version_info all any array bytearray bytes close "
        "collapse_addresses combinations combinations_with_replacement copyfileobj correlation countOf "
        "covariance create_memory_object_stream decode defaultdict deque dict difference difference_update "
        "dis dump encode executemany extend extendleft file_digest filter fmean from_file from_samples "
        "fromfile fromkeys frozenset fsum full_load full_load_all genops geometric_mean harmonic_mean indexOf "
        "intersection intersection_update isdisjoint issubset issuperset join json_writer kde "
        "linear_regression list load load_all map map_async max mean median median_grouped median_high "
        "median_low message_from_binary_file message_from_file min mode multimode next nlargest nsmallest "
        "open_memory_channel optimize parse parse_config_h parse_headers parse_multipart permutations prod "
        "product pstdev pvariance quantiles read_file readfp safe_load safe_load_all sched_param send set "
        "sorted starmap starmap_async stat_result statvfs_result stdev storbinary storlines struct_group "
        "struct_passwd struct_rusage struct_siginfo struct_spwd struct_time subtract sum sumprod "
        "symmetric_difference symmetric_difference_update terminal_size throw times_result tuple uname_result "
        "union unpack unsafe_load untokenize update variance waitid_result write_stream writer writerows"
    ),
    "makes_default": "Factory",
    "makes_property": "cached_property under_cached_property",
    "makes_record": "dataclass define frozen s",
    "nonblocking": "ExFileObject",
    "obtains_loop": "get_event_loop",
    "offloads": (
        "APIRoute BackgroundTask BackgroundTasks Barrier BaseProcess Depends FibaroStateHandler ForkProcess "
        "ForkServerProcess GATTToolReceiver InterpreterPoolExecutor Listener LutronConnection MQTTClient "
        "Observer Pool Popen Process ProcessPoolExecutor PubSubWorkerThread RoonApiWebSocket RoonDiscovery "
        "Route SafeTransport Security ServerThread SharingMQ SmappeeLocalMqtt SmappeeMqtt SpawnProcess "
        "SyncToAsync Thread ThreadPool ThreadPoolExecutor Timer Transport WebSocketThread add_api_route "
        "add_background_task add_done_callback add_event_detect add_exception_handler add_hotkey add_job "
        "add_route add_task add_url_rule apply apply_async arun_process async_add_executor_job "
        "async_add_import_executor_job asyncify call_in_thread cpu_bound ensure_async imap imap_unordered "
        "io_bound listen listen_in_background map map_async offload on_press on_release on_snapshot play "
        "process_map register retry_operation_async retry_tx_async run_async run_in_executor "
        "run_in_threadpool run_on_executor run_process run_sync run_worker starmap starmap_async start "
        "start_joinable_thread start_new start_new_thread start_thread_soon submit subscribe sync_to_async "
        "sync_to_thread thread_map to_thread work"
    ),
    "operates": (
        "AlarmControlPanelEntity BaseCookie BinarySensorEntity ButtonEntity Camera ClimateEntity Config "
        "CoordinatorEntity Counter CoverEntity Entity EnumDict FanEntity FormData GoogleDriveFile HTTPStatus "
        "Handlers Headers HolidayBase HolidaySum HumidifierEntity IntEnum IntFlag LightEntity LockEntity "
        "MediaPlayerEntity Morsel MutableHeaders NumberEntity OrderedDict QueryParams RegexFlag RemoteEntity "
        "SelectEntity SensorEntity Sigmasks Signals SimpleCookie SirenEntity StateVacuumEntity SwitchEntity "
        "TextEntity ToggleEntity TypedDict UpdateEntity WaterHeaterEntity WeatherEntity _Environ _Flag "
        "_NumericHost _WithBody _WithEvents _WithStream __contains__ __delitem__ __getitem__ __setitem__ abs "
        "add all any asdict astuple bin bisect bisect_left bisect_right bool bytearray bytes contains copy "
        "count critical deepcopy defaultdict delitem dict dir discard divmod dump dumps eq error exception "
        "fatal float format frozenset fspath ge get gt heapify heappop heappush heappushpop heapreplace hex "
        "index insort insort_left insort_right int isinstance issubclass le lt max min ne neg not_ oct pop "
        "print range remove round set setdefault setitem sort sorted sum truth warn warning"
    ),
    "passes_through": (
        "AlarmControlPanelEntity BaseCookie BinarySensorEntity ButtonEntity Camera ClimateEntity Config "
        "CoordinatorEntity Counter CoverEntity Entity EnumDict FanEntity FormData GoogleDriveFile Headers "
        "HolidayBase HolidaySum HumidifierEntity LightEntity LockEntity MediaPlayerEntity Morsel "
        "MutableHeaders NumberEntity OrderedDict QueryParams RemoteEntity SelectEntity SensorEntity "
        "SimpleCookie SirenEntity StateVacuumEntity SwitchEntity TextEntity ToggleEntity TypedDict "
        "UpdateEntity WaterHeaterEntity WeatherEntity _Environ _WithBody _WithEvents _WithStream __call__ "
        "abstractmethod action_callback addslash after_request after_server_start after_server_stop "
        "after_serving after_websocket allow_unauthenticated api_route argument atomic authenticated "
        "author_rename authorized batch before_request before_server_start before_server_stop before_serving "
        "before_websocket cache cache_data cache_resource cached cachedmethod calc callback catch check "
        "check_once cmp_to_key code command computed_field context_processor coroutine data_frame dataclass "
        "dataclass_transform decorate default defaultdict define delete deployment deprecated dict download "
        "effect ensure_sync errorhandler event exception exception_handler expectedFailure express "
        "extended_task field field_serializer field_validator fifo_cache file_reader final fixture flow "
        "fragment frozen function_tool get global_enum head header_auth_callback image input_guardrail "
        "instructions interprocess_locked kernel_function lfu_cache lifespan limits listener locked lru_cache "
        "main_process_start main_process_stop markcoroutinefunction member memoize middleware "
        "model_serializer model_validator multiple multiplexed mutation no_type_check non_atomic_requests "
        "nonmember oauth_callback object observe on on_app_shutdown on_app_startup on_audio_chunk "
        "on_audio_end on_audio_start on_chat_end on_chat_resume on_chat_start on_event on_exception "
        "on_feedback on_logout on_mcp_connect on_mcp_disconnect on_message on_predicate on_request "
        "on_response on_settings_update on_stop on_window_message once option options output_guardrail "
        "output_validator overload override overrides page pass_context pass_obj password_auth_callback patch "
        "plot poll post prompt put query recursive_repr refreshable register_rpc_method removeslash resource "
        "retry root_validator route rr_cache run runtime_checkable s scheduled_job set_chat_profiles "
        "set_starters shared_task signal singledispatch singledispatchmethod skip skipIf skipUnless "
        "sleep_and_retry source step subscription synchronized system_prompt table task teardown_appcontext "
        "teardown_request template_filter template_global template_test text tool tool_plain total_ordering "
        "trace ttl_cache type_resolver ui unique update validate validate_call validator var versionadded "
        "versionchanged view websocket websocket_listener websocket_route while_serving wraps ws "
        "ws_authenticated"
    ),
    "patches_loop": "apply",
    "presumes_loop": "Future Task _ResponseIterator _SettledFuture call_exception_handler create_future time",
    "probes_loop": (
        "_get_running_loop all_tasks current_async_library current_task get_current_task get_running_loop "
        "in_trio_run in_trio_task is_running"
    ),
    "reads": "getattr",
    "reads_exception": (
        "capture_exception critical debug error exc_info exception fatal format_exc info log opt print_exc "
        "trace warn warning"
    ),
    "reads_stack": "_getframe currentframe stack",
    "receives": "make_pass_decorator on",
    "runs_at_construction": "default field_validator model_validator root_validator validator",
    "runs_decorated": (
        "AlarmControlPanelEntity BaseCookie BinarySensorEntity ButtonEntity Camera ClimateEntity Config "
        "CoordinatorEntity Counter CoverEntity Entity EnumDict FanEntity FormData GoogleDriveFile Headers "
        "HolidayBase HolidaySum HumidifierEntity LightEntity LockEntity MediaPlayerEntity Morsel "
        "MutableHeaders NumberEntity OrderedDict QueryParams RemoteEntity SelectEntity SensorEntity "
        "SimpleCookie SirenEntity StateVacuumEntity SwitchEntity TextEntity ToggleEntity TypedDict "
        "UpdateEntity WaterHeaterEntity WeatherEntity _Environ _WithBody _WithEvents _WithStream defaultdict "
        "dict json model_dump model_dump_json"
    ),
    "runs_during": "computed_field field_serializer model_serializer",
    "runs_in_thread": (
        "__call__ after_request after_serving after_websocket api_route before_request before_serving "
        "before_websocket context_processor delete errorhandler exception_handler function_tool get head "
        "instructions options output_validator patch post process prompt put resource route run scheduled_job "
        "system_prompt task teardown_appcontext teardown_request tool tool_plain trace websocket_listener"
    ),
    "runs_in_thread:startup": "__call__ after_serving before_serving",
    "runs_on_loop": (
        "action_callback after_server_start after_server_stop author_rename before_server_start "
        "before_server_stop bot_check bot_check_once bot_slash_command_check buffer_updated calc callback "
        "check check_once code cog_application_command_check cog_check cog_slash_command_check cog_unload "
        "compose connection_lost connection_made coroutine data_frame data_received datagram_received delete "
        "download effect eof_received error_received event exception express field file_reader get get_buffer "
        "get_results get_system_commands has_permission head header_auth_callback image input_guardrail "
        "kernel_function listener middleware mutation oauth_callback on on_app_shutdown on_app_startup "
        "on_audio_chunk on_audio_end on_audio_start on_chat_end on_chat_resume on_chat_start on_error "
        "on_event on_execute on_feedback on_logout on_mcp_connect on_mcp_disconnect on_message on_operation "
        "on_parse on_partitions_assigned on_partitions_revoked on_request on_response on_settings_update "
        "on_stop on_validate on_window_message once options output_guardrail page password_auth_callback "
        "patch pause_writing pipe_connection_lost pipe_data_received plot poll post post_execute post_save "
        "post_send pre_execute pre_send process_exited prompt put query refreshable register_rpc_method "
        "resolve resource resume_writing route set_chat_profiles set_starters setup_hook shutdown signal "
        "startup table template_filter template_global template_test text tool type_resolver ui update var "
        "websocket while_serving"
    ),
    "runs_on_loop:startup": (
        "after_server_start after_server_stop before_server_start before_server_stop listener on_app_shutdown "
        "on_app_startup on_event setup_hook shutdown startup while_serving"
    ),
    "schedules": (
        "AIOKafkaConsumer AIOKafkaProducer APIRouter Agent Album App AsyncServiceBrowser AutoShardedBot "
        "BleakClient BleakScanner Bot Button CallbackQuery ChatAction Dispatcher FastAPI FastMCP FunctionTool "
        "GraphQL InlineQuery Litestar LlmAgent MessageDeleted MessageEdited MessageRead NewMessage "
        "PeriodicCallback Provide Router Starlette StreamReaderProtocol TaskiqDepends Tool UserUpdate "
        "_Clickable _Valued add add_callback add_callback_from_signal add_check add_child_handler add_delete "
        "add_done_callback add_event_handler add_future add_get add_handler add_head add_listener add_options "
        "add_participant_entrypoint add_patch add_periodic_callback add_post add_put add_reader add_route "
        "add_shutdown_callback add_signal_handler add_task add_timeout add_tool add_websocket_route "
        "add_writer async_add_listener async_delay_save button call call_after_refresh call_at "
        "call_from_thread call_later call_next call_soon call_soon_threadsafe check checkbox chip color_input "
        "connect connect_accepted_socket connect_read_pipe connect_write_pipe create_connection "
        "create_datagram_endpoint create_server create_unix_connection create_unix_server date datetime "
        "delete download_media dropdown_button editor expose_binding expose_function fab field "
        "find_device_by_filter handoff head input item keyboard knob listen menu_item mutation number on "
        "on_click on_connect on_disconnect on_ended on_exception on_flush on_flushed on_message on_shutdown "
        "on_startup on_subscribe on_unsubscribe on_value_change once pagination patch poll post post_init "
        "post_shutdown post_stop push_screen put radio rating register register_byte_stream_handler "
        "register_lifespan_task register_listener register_middleware register_rpc_method "
        "register_text_stream_handler route run_callback_threadsafe run_sync run_sync_soon schedule "
        "schedule_task select send_file serve set_exception_handler set_exit_callback set_interval "
        "set_task_factory set_timer slider spawn_callback splitter start_guest_run start_notify start_server "
        "start_task_soon start_unix_server subprocess_exec subprocess_shell switch tabs textarea time timer "
        "toggle tool tool_plain upload upload_file wait_for watch"
    ),
    "schedules:keyword": "get",
    "schedules:setter": "on_connect on_disconnect on_message on_subscribe on_unsubscribe",
    "schedules:startup": (
        "APIRouter App Dispatcher FastAPI FastMCP Litestar Router Starlette add_event_handler append "
        "on_shutdown on_startup post_init post_shutdown post_stop register register_lifespan_task "
        "register_listener"
    ),
    "settles": (
        "add_done_callback cancel cancelled clear done empty exception exitcode failed full get is_alive "
        "is_set poll qsize ready result returncode set set_exception set_result successful wait wrap_future"
    ),
    "shares_loop": "remote",
    "steps": "__next__",
    "submits_to_loop": "run_coroutine_threadsafe",
    "supplies": "default",
    "switches_to_nonblocking": "setblocking settimeout timeout",
    "takes_announced": "accept read readinto readv recv recv_into recvfrom recvfrom_into recvmsg recvmsg_into",
    "thread_bound": (
        "ClientSession Future TCPConnector Task UnixConnector _ResponseIterator _SettledFuture "
        "__getattribute__ abort acquire acquire_nowait async_abort async_add_hass_job async_add_job async_all "
        "async_create_background_task async_create_entry async_create_task async_entity_ids async_fire "
        "async_listen async_listen_once async_on_remove async_on_unload async_register async_remove "
        "async_run_hass_job async_run_job async_schedule_update_ha_state async_services async_set "
        "async_set_updated_data async_show_form async_show_menu async_update_listeners async_write_ha_state "
        "cancel close connect create_future create_task ensure_future finish flush get get_nowait join listen "
        "notify notify_all ping put put_nowait read_bytes read_into read_message read_until read_until_close "
        "read_until_regex receive_nowait redirect reject release remove_handler remove_timeout send_error "
        "send_nowait sendto set set_exception set_exit_callback set_result shift start start_soon started "
        "stop task_done update update_handler wait wait_for wait_for_exit write write_eof write_message "
        "writelines"
    ),
    "thread_specific": (
        "async_call_at async_call_later async_create_clientsession async_dispatcher_connect "
        "async_dispatcher_send async_get_clientsession async_get_hass async_track_point_in_time "
        "async_track_point_in_utc_time async_track_state_change async_track_state_change_event "
        "async_track_sunrise async_track_sunset async_track_template async_track_time_change "
        "async_track_time_interval async_track_utc_time_change breakpoint currentThread "
        "current_effective_deadline current_thread current_time get_ident get_native_id interaction notify pm "
        "post_mortem pthread_sigmask run run_module run_path runcall runctx runeval set_trace set_wakeup_fd "
        "setprofile settrace signal"
    ),
    "twin": (
        "StackSummary active add add_client_default_client_scope add_client_optional_client_scope "
        "add_client_specific_roles_to_client_scope add_composite_client_roles_to_role "
        "add_composite_realm_roles_to_role add_default_default_client_scope add_default_optional_client_scope "
        "add_dependencies add_managers add_mapper_to_client add_mapper_to_client_scope add_mapper_to_idp "
        "add_members add_realm_default_roles add_reminders add_tasklist add_user_social_login "
        "assign_client_role assign_client_roles_to_client_scope assign_group_client_roles "
        "assign_group_realm_roles assign_realm_roles assign_realm_roles_to_client_scope auth auth_url "
        "basic_batch batch batch_add batch_create batch_delete batch_delete_collaborator "
        "batch_delete_follower batch_get batch_get_id batch_get_tmp_download_url batch_query batch_remove "
        "batch_update bind_department bot_time_sentive bulk cancel certs change_execution_priority children "
        "clear_all_bruteforce_attempts clear_bruteforce_attempts_for_user clear_keys_cache clear_realm_cache "
        "clear_user_cache collect complete completion convert copy copy_authentication_flow create "
        "create_authentication_flow create_authentication_flow_execution create_authentication_flow_subflow "
        "create_client create_client_authz_client_policy create_client_authz_policy "
        "create_client_authz_resource create_client_authz_resource_based_permission "
        "create_client_authz_role_based_policy create_client_authz_scope_permission "
        "create_client_authz_scopes create_client_role create_client_scope create_component "
        "create_execution_config create_folder create_group create_idp create_initial_access_token "
        "create_organization create_realm create_realm_role create_shortcut create_user decode_token delete "
        "delete_authentication_flow delete_authentication_flow_execution delete_authenticator_config "
        "delete_client delete_client_authz_policy delete_client_authz_resource "
        "delete_client_default_client_scope delete_client_optional_client_scope delete_client_role "
        "delete_client_roles_of_client_scope delete_client_roles_of_user delete_client_scope delete_component "
        "delete_credential delete_default_default_client_scope delete_default_optional_client_scope "
        "delete_group delete_group_client_roles delete_group_realm_roles delete_idp delete_managers "
        "delete_mapper_from_client_scope delete_organization delete_realm delete_realm_role "
        "delete_realm_roles_of_client_scope delete_realm_roles_of_user delete_role_by_id delete_subscribe "
        "delete_tabs delete_top_notice delete_user delete_user_social_login device disable_all_users "
        "disable_user download embed_content embedding enable_all_users enable_user entitlement "
        "exchange_token export_realm find find_by_department forward generate_caldav_conf "
        "generate_client_secrets get get_admin_events get_all_roles_of_client_scope get_all_roles_of_user "
        "get_authentication_flow_execution get_authentication_flow_executions get_authentication_flow_for_id "
        "get_authentication_flows get_authenticator_config get_authenticator_provider_config_description "
        "get_authenticator_providers get_available_client_roles_of_user get_available_realm_roles_of_user "
        "get_bruteforce_detection_status get_client get_client_all_sessions get_client_authz_client_policies "
        "get_client_authz_permission_associated_policies get_client_authz_permissions "
        "get_client_authz_policies get_client_authz_policy get_client_authz_policy_resources "
        "get_client_authz_policy_scopes get_client_authz_resource get_client_authz_resources "
        "get_client_authz_scope_permission get_client_authz_scopes get_client_authz_settings "
        "get_client_certificate_key_info get_client_default_client_scopes get_client_id "
        "get_client_installation_provider get_client_management_permissions get_client_optional_client_scopes "
        "get_client_role get_client_role_groups get_client_role_id get_client_role_members get_client_roles "
        "get_client_roles_of_client_scope get_client_roles_of_user get_client_scope get_client_scope_by_name "
        "get_client_scopes get_client_secrets get_client_service_account_user get_client_sessions_stats "
        "get_client_specific_roles_of_client_scope get_clients get_component get_components "
        "get_composite_client_roles_of_group get_composite_client_roles_of_role "
        "get_composite_client_roles_of_user get_composite_realm_roles_of_role "
        "get_composite_realm_roles_of_user get_credentials get_default_default_client_scopes "
        "get_default_optional_client_scopes get_default_realm_role_id get_events get_group get_group_by_path "
        "get_group_children get_group_client_roles get_group_members get_group_realm_roles get_groups get_idp "
        "get_idp_mappers get_idps get_keys get_mappers_from_client get_mappers_from_client_scope get_node "
        "get_organization get_organization_idps get_organization_members get_organization_members_count "
        "get_organizations get_permissions get_policies get_progress get_realm get_realm_default_roles "
        "get_realm_role get_realm_role_by_id get_realm_role_groups get_realm_role_members get_realm_roles "
        "get_realm_roles_of_client_scope get_realm_roles_of_user get_realm_users_profile get_realms "
        "get_required_action_by_alias get_required_actions get_role_by_id get_role_client_level_children "
        "get_role_composites_by_id get_server_info get_sessions get_subscribe get_user get_user_groups "
        "get_user_id get_user_organizations get_user_social_logins get_users group_set_permissions "
        "group_user_add group_user_remove groups_count has_uma_access image_generation "
        "import_client_authz_config import_files import_realm index instance_view instances internal "
        "introspect is_in_chat lazy_load link list list_department list_related_task list_tabs logout me_join "
        "member_belong merge_forward mget moderation move move_dimension move_docs_to_wiki "
        "organization_idp_add organization_idp_remove organization_user_add organization_user_remove parent "
        "partial_import_realm patch permission_ticket_create permissions_check policy_delete policy_query "
        "policy_resource_create policy_update primary primarys public_key push_follow_up put_top_notice query "
        "query_multi_timeline query_recent_change raw_content read_user read_users recognize refresh_token "
        "register_client reindex remove remove_client_mapper remove_client_specific_roles_of_client_scope "
        "remove_composite_client_roles_from_role remove_composite_realm_roles_to_role remove_dependencies "
        "remove_members remove_realm_default_roles remove_reminders remove_subscription remove_tasklist "
        "replace reply request rerank resend resource_set_create resource_set_delete resource_set_list_ids "
        "resource_set_read resource_set_update responses resurrect revoke_consent run scopes search "
        "send_update_account send_verify_email set_ancestor_task set_events set_user_password simplelist sort "
        "sort_tabs speech stream subscribe subscription subscription_status sync_users task_check "
        "task_subscription tasklists tasks text_completion token transcription transfer_owner uma_permissions "
        "unbind_department unbind_department_chat uncomplete unsubscribe unsubscription update "
        "update_authentication_flow update_authentication_flow_executions update_authenticator_config "
        "update_client update_client_authz_resource update_client_authz_resource_permission "
        "update_client_authz_scope_permission update_client_management_permissions update_client_mapper "
        "update_client_role update_client_scope update_component update_department_id update_group update_idp "
        "update_mapper_in_client_scope update_mapper_in_idp update_organization update_reaction update_realm "
        "update_realm_role update_realm_users_profile update_required_action update_role_by_id update_tabs "
        "update_title update_user update_user_id upgrade upload upload_all upload_certificate upload_finish "
        "upload_part upload_prepare urgent_app urgent_phone urgent_sms user_consents user_logout userinfo "
        "users_count well_known"
    ),
    "validates": "AfterValidator BeforeValidator PlainValidator WrapValidator",
    "validates_fields": "BaseModel RootModel",
    "waits": (
        "FindMyiPhoneServiceManager Stop_listen __call__ __enter__ __exit__ __getitem__ __iter__ __next__ "
        "accept acquire acquire_lock acquire_read_lock acquire_write_lock all apply block_till_done call "
        "call_later close close_connection consume control dequeue device_type disconnect dispatcher_connect "
        "done entity_ids erase_available eventfd_read exception exitonclick flock flush gather "
        "gather_for_metrics get ginput interprocess_locked iphone join join_native join_thread joinall listen "
        "listen_once location_available lock locked lockf loop_stop lost_mode_available mainloop map "
        "messaging_available model model_name name next notebook_launcher open pause play playsound poll "
        "poll2 process_map proxy put read rec recv recv_bytes recv_bytes_into recv_exit_status reduce refresh "
        "refresh_mq register remove result runAndWait run_process select server_close set show shutdown "
        "sigtimedwait sigwait sigwaitinfo sound_available starmap start startLoop stop stop_stream "
        "take_notification tcdrain term thread_map traceback track_point_in_time track_point_in_utc_time "
        "track_state_change track_sunrise track_sunset track_template track_time_change track_time_interval "
        "track_utc_time_change wait wait_done wait_for wait_for_edge wait_for_everyone wait_for_publish "
        "wait_for_termination wait_procs wait_until_any_call_with wait_until_called wait_variable "
        "wait_visibility wait_window waitforbuttonpress write"
    ),
    "waits:event": (
        "accept eventfd_read recv_exit_status wait wait_for wait_for_edge wait_for_publish "
        "wait_until_any_call_with wait_until_called"
    ),
    "waits:executor": "__exit__ process_map shutdown thread_map",
    "waits:file-lock": "__enter__ acquire acquire_read_lock acquire_write_lock interprocess_locked lock locked",
    "waits:future": (
        "__enter__ __next__ all block_till_done call call_later dispatcher_connect entity_ids exception get "
        "join join_native listen listen_once register remove result set traceback track_point_in_time "
        "track_point_in_utc_time track_state_change track_sunrise track_sunset track_template "
        "track_time_change track_time_interval track_utc_time_change wait"
    ),
    "waits:lock": "__enter__ acquire acquire_lock flock lockf",
    "waits:other": (
        "__exit__ __next__ control done exitonclick flush get ginput join joinall listen mainloop pause play "
        "playsound poll poll2 proxy read rec recv recv_bytes recv_bytes_into runAndWait select show "
        "sigtimedwait sigwait sigwaitinfo start startLoop tcdrain term wait wait_done wait_for_termination "
        "wait_variable wait_visibility wait_window waitforbuttonpress write"
    ),
    "waits:pool": "__call__ __exit__ __next__ apply close join map next open starmap wait",
    "waits:process": (
        "__exit__ gather gather_for_metrics join notebook_launcher reduce server_close shutdown wait "
        "wait_for_everyone wait_procs"
    ),
    "waits:queue": "consume dequeue flush get join poll put take_notification",
    "waits:thread": (
        "FindMyiPhoneServiceManager Stop_listen __exit__ __getitem__ __iter__ close close_connection "
        "device_type disconnect erase_available iphone join join_thread location_available loop_stop "
        "lost_mode_available messaging_available model model_name name refresh refresh_mq server_close "
        "shutdown sound_available start stop stop_stream wait"
    ),
}
