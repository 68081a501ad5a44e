#define _GNU_SOURCE
#include "BenchBaselines.h"

#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double read_clock(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

double bench_now(void) { return read_clock(CLOCK_MONOTONIC); }
double bench_thread_cpu(void) { return read_clock(CLOCK_THREAD_CPUTIME_ID); }
double bench_process_cpu(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }

const char *bench_sqlite_version(void) { return sqlite3_libversion(); }
const char *bench_curl_version(void) { return curl_version_info(CURLVERSION_NOW)->version; }

int bench_spawn(char *const arguments[], int *input, int *output) {
    int ends[2], feed[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
    if (pipe2(feed, O_CLOEXEC) != 0) {
        int problem = errno;
        close(ends[0]);
        close(ends[1]);
        return -problem;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, feed[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    pid_t process = 0;
    int problem = posix_spawn(&process, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    close(feed[0]);
    if (problem != 0) {
        close(ends[0]);
        close(feed[1]);
        return -problem;
    }
    *input = feed[1];
    *output = ends[0];
    return process;
}

void bench_reap(int process) {
    int status;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}
}
