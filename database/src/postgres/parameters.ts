import { statfsSync } from 'node:fs';

/** `durable` for data that matters; `test` for tests, which may lose everything at a power cut. */
export type Profile = 'durable' | 'test';

/** Parallel queries share memory through /dev/shm, which containers often keep too small for them. */
function sharedMemory(): string {
  if (process.platform !== 'linux') return process.platform === 'win32' ? 'windows' : 'posix';
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 256 * 1024 * 1024 ? 'posix' : 'mmap';
  } catch {
    return 'mmap';
  }
}

/** Parameters of the server, by name. Modest: two cores, and a machine that does other things as well. */
export function serverParameters(
  profile: Profile,
  port: number,
  clusterName: string,
): Record<string, string> {
  const common = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: clusterName,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    dynamic_shared_memory_type: sharedMemory(),
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '4GB',
    random_page_cost: '1.1',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    max_parallel_workers_per_gather: '1',
    jit: 'off',
    // No replicas on the embedded server: less to write.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    min_wal_size: '128MB',
    checkpoint_timeout: '15min',
    idle_in_transaction_session_timeout: '10min',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] %q%a ',
  };
  if (profile === 'test') {
    // Without fsync a power cut loses data, but a killed server does not: what it has written is with the system.
    return {
      ...common,
      shared_buffers: '256MB',
      max_connections: '200',
      fsync: 'off',
      full_page_writes: 'off',
      autovacuum_naptime: '1min',
    };
  }
  return { ...common, shared_buffers: '512MB', synchronous_commit: 'on' };
}
