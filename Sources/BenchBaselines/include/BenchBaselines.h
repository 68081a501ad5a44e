#ifndef BELAY_BENCH_BASELINES_H
#define BELAY_BENCH_BASELINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The bare loops that Belay is measured against, and a light load generator and receiver.
/// Loopback only; everything is bounded in count and time.

/// Requests to send, one after another in `bytes`; `offsets` has `count + 1` entries.
typedef struct {
    uint16_t port;
    int connections;
    const uint8_t *bytes;
    const size_t *offsets;
    size_t count;
    double seconds;
} bench_load;

/// What became of them.
typedef struct {
    uint64_t done;
    uint64_t refused;
    double elapsed;
    double cpu;
    char first_refusal[400];
} bench_load_result;

/// Sends each request once over keep-alive connections and waits for the answers, on the calling thread.
/// `latencies` (microseconds) and `statuses` (0: not answered) have an entry for each request. 0, or an errno.
int bench_run_load(const bench_load *load, uint32_t *latencies, uint16_t *statuses, bench_load_result *result);

/// A receiver on loopback that answers every request with 204.
typedef struct bench_receiver bench_receiver;

/// Starts it on a thread of its own; NULL where that fails.
bench_receiver *bench_receiver_start(void);
/// Where it listens.
uint16_t bench_receiver_port(const bench_receiver *receiver);
/// How many requests it answered.
uint64_t bench_receiver_count(const bench_receiver *receiver);
/// The processor time it took, in seconds.
double bench_receiver_cpu(const bench_receiver *receiver);
/// Ends it.
void bench_receiver_stop(bench_receiver *receiver);

/// Posts the same body again and again with libcurl's multi interface, so many at once. 0, or an errno.
int bench_run_curl(
    const char *url, const uint8_t *body, size_t length, int concurrency, uint64_t count, double seconds,
    uint64_t *done, double *elapsed, double *cpu);

/// One table to copy: the first column of `select` numbers the unit (a ticket) that a row belongs to, in order;
/// the others are bound to `insert`.
typedef struct {
    const char *select;
    const char *insert;
} bench_table;

/// What writing took.
typedef struct {
    int64_t units;
    int64_t rows;
    double elapsed;
    double cpu;
    char error[300];
} bench_copy_result;

/// Reads the rows of all units into memory, then writes them into another file of the same schema with the pragmas
/// that Belay uses, so many units to a commit. 0, or an SQLite code.
int bench_copy_rows(
    const char *source, const char *destination, const bench_table *tables, int table_count, int units_per_commit,
    bench_copy_result *result);

/// The processor time that the calling thread, or the whole process, has taken, in seconds.
double bench_thread_cpu(void);
double bench_process_cpu(void);
/// The time, in seconds since some moment.
double bench_now(void);

/// Starts a program with its input and output in pipes; its number, or minus an errno.
int bench_spawn(char *const arguments[], int *input, int *output);
/// Waits for a program to end.
void bench_reap(int process);

/// The SQLite library's version.
const char *bench_sqlite_version(void);
/// libcurl's version.
const char *bench_curl_version(void);

#endif
