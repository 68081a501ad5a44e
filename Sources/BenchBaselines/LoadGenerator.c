#define _GNU_SOURCE
#include "BenchBaselines.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { answer_capacity = 1 << 20 };

struct connection {
    int socket;
    size_t request;
    size_t sent;
    double began;
    char *answer;
    size_t length;
};

static int open_connection(uint16_t port) {
    int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0) return -1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int yes = 1;
    setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(handle, (struct sockaddr *)&address, sizeof address) != 0) {
        close(handle);
        return -1;
    }
    return handle;
}

/// Sends what is left of the connection's request; false where the connection is gone.
static bool send_rest(struct connection *connection, const bench_load *load) {
    size_t start = load->offsets[connection->request], end = load->offsets[connection->request + 1];
    while (start + connection->sent < end) {
        ssize_t count = send(
            connection->socket, load->bytes + start + connection->sent, end - start - connection->sent, MSG_NOSIGNAL);
        if (count <= 0) return false;
        connection->sent += (size_t)count;
    }
    return true;
}

/// How long a whole answer is, 0 while it is not there yet.
static size_t answer_length(struct connection *connection, int *status) {
    char *end = memmem(connection->answer, connection->length, "\r\n\r\n", 4);
    if (end == NULL) return 0;
    *status = connection->length > 12 ? atoi(connection->answer + 9) : 0;
    size_t head = (size_t)(end - connection->answer) + 4, body = 0;
    for (char *line = connection->answer; line < end;) {
        if (strncasecmp(line, "content-length:", 15) == 0) body = (size_t)strtoul(line + 15, NULL, 10);
        char *next = memmem(line, (size_t)(end - line) + 2, "\r\n", 2);
        if (next == NULL) break;
        line = next + 2;
    }
    return connection->length >= head + body ? head + body : 0;
}

int bench_run_load(const bench_load *load, uint32_t *latencies, uint16_t *statuses, bench_load_result *result) {
    memset(result, 0, sizeof *result);
    int wanted = load->connections;
    struct connection *connections = calloc((size_t)wanted, sizeof *connections);
    int poll = epoll_create1(EPOLL_CLOEXEC), problem = 0, alive = 0;
    size_t next = 0;
    double cpu = bench_thread_cpu();
    for (int place = 0; place < wanted; place++) {
        connections[place].answer = malloc(answer_capacity);
        connections[place].socket = open_connection(load->port);
        if (connections[place].socket < 0) {
            problem = errno;
            continue;
        }
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &connections[place]};
        epoll_ctl(poll, EPOLL_CTL_ADD, connections[place].socket, &event);
        alive++;
    }
    double began = bench_now(), until = began + load->seconds;
    int busy = 0;
    for (int place = 0; place < wanted && next < load->count; place++) {
        struct connection *connection = &connections[place];
        if (connection->socket < 0) continue;
        connection->request = next++;
        connection->began = bench_now();
        if (send_rest(connection, load)) busy++;
    }
    while (busy > 0 && bench_now() < until) {
        struct epoll_event events[64];
        int count = epoll_wait(poll, events, 64, 100);
        for (int place = 0; place < count; place++) {
            struct connection *connection = events[place].data.ptr;
            ssize_t received = recv(
                connection->socket, connection->answer + connection->length, answer_capacity - connection->length, 0);
            if (received <= 0) {
                epoll_ctl(poll, EPOLL_CTL_DEL, connection->socket, NULL);
                busy--;
                continue;
            }
            connection->length += (size_t)received;
            int status = 0;
            size_t whole = answer_length(connection, &status);
            if (whole == 0) {
                if (connection->length < answer_capacity) continue;
                epoll_ctl(poll, EPOLL_CTL_DEL, connection->socket, NULL);
                busy--;
                continue;
            }
            double now = bench_now();
            latencies[connection->request] = (uint32_t)((now - connection->began) * 1e6);
            statuses[connection->request] = (uint16_t)status;
            result->done++;
            if (status < 200 || status > 299) {
                if (result->refused++ == 0) {
                    size_t length = connection->length < 399 ? connection->length : 399;
                    memcpy(result->first_refusal, connection->answer, length);
                }
            }
            connection->length = 0;
            if (next >= load->count) {
                busy--;
                continue;
            }
            connection->request = next++;
            connection->sent = 0;
            connection->began = now;
            if (!send_rest(connection, load)) {
                epoll_ctl(poll, EPOLL_CTL_DEL, connection->socket, NULL);
                busy--;
            }
        }
    }
    result->elapsed = bench_now() - began;
    for (int place = 0; place < wanted; place++) {
        if (connections[place].socket >= 0) close(connections[place].socket);
        free(connections[place].answer);
    }
    close(poll);
    free(connections);
    result->cpu = bench_thread_cpu() - cpu;
    return alive > 0 ? 0 : problem;
}
