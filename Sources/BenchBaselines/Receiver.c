#define _GNU_SOURCE
#include "BenchBaselines.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

enum { request_capacity = 1 << 18, most_connections = 1024 };

struct bench_receiver {
    int listener, poll, stop;
    uint16_t port;
    pthread_t thread;
    _Atomic uint64_t count;
    _Atomic double cpu;
};

struct peer {
    int socket;
    size_t length;
    char bytes[request_capacity];
};

/// Takes whole requests off the front of what has come, and answers each.
static bool answer(bench_receiver *receiver, struct peer *peer) {
    static const char reply[] = "HTTP/1.1 204 No Content\r\n\r\n";
    while (true) {
        char *end = memmem(peer->bytes, peer->length, "\r\n\r\n", 4);
        if (end == NULL) return peer->length < request_capacity;
        size_t head = (size_t)(end - peer->bytes) + 4, body = 0;
        for (char *line = peer->bytes; line < end;) {
            if (strncasecmp(line, "content-length:", 15) == 0) body = (size_t)strtoul(line + 15, NULL, 10);
            char *next = memmem(line, (size_t)(end - line) + 2, "\r\n", 2);
            if (next == NULL) break;
            line = next + 2;
        }
        if (head + body > request_capacity) return false;
        if (peer->length < head + body) return true;
        if (send(peer->socket, reply, sizeof reply - 1, MSG_NOSIGNAL) < 0) return false;
        atomic_fetch_add(&receiver->count, 1);
        peer->length -= head + body;
        memmove(peer->bytes, peer->bytes + head + body, peer->length);
    }
}

static void *work(void *context) {
    bench_receiver *receiver = context;
    struct peer *peers[most_connections] = {0};
    while (true) {
        struct epoll_event events[64];
        int count = epoll_wait(receiver->poll, events, 64, -1);
        for (int place = 0; place < count; place++) {
            int handle = events[place].data.fd;
            if (handle == receiver->stop) {
                for (int other = 0; other < most_connections; other++) {
                    if (peers[other] == NULL) continue;
                    close(peers[other]->socket);
                    free(peers[other]);
                }
                return NULL;
            }
            if (handle == receiver->listener) {
                int socket = accept4(receiver->listener, NULL, NULL, SOCK_CLOEXEC);
                if (socket < 0) continue;
                if (socket >= most_connections) {
                    close(socket);
                    continue;
                }
                int yes = 1;
                setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                peers[socket] = malloc(sizeof(struct peer));
                peers[socket]->socket = socket;
                peers[socket]->length = 0;
                struct epoll_event event = {.events = EPOLLIN, .data.fd = socket};
                epoll_ctl(receiver->poll, EPOLL_CTL_ADD, socket, &event);
                continue;
            }
            struct peer *peer = peers[handle];
            ssize_t received = recv(handle, peer->bytes + peer->length, request_capacity - peer->length, 0);
            if (received > 0) peer->length += (size_t)received;
            if (received <= 0 || !answer(receiver, peer)) {
                close(handle);
                free(peer);
                peers[handle] = NULL;
            }
        }
        atomic_store(&receiver->cpu, bench_thread_cpu());
    }
}

bench_receiver *bench_receiver_start(void) {
    bench_receiver *receiver = calloc(1, sizeof *receiver);
    receiver->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (receiver->listener < 0 || bind(receiver->listener, (struct sockaddr *)&address, size) != 0 ||
        listen(receiver->listener, 256) != 0 ||
        getsockname(receiver->listener, (struct sockaddr *)&address, &size) != 0) {
        free(receiver);
        return NULL;
    }
    receiver->port = ntohs(address.sin_port);
    receiver->poll = epoll_create1(EPOLL_CLOEXEC);
    receiver->stop = eventfd(0, EFD_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = receiver->listener};
    epoll_ctl(receiver->poll, EPOLL_CTL_ADD, receiver->listener, &event);
    event.data.fd = receiver->stop;
    epoll_ctl(receiver->poll, EPOLL_CTL_ADD, receiver->stop, &event);
    if (pthread_create(&receiver->thread, NULL, work, receiver) != 0) {
        close(receiver->listener);
        close(receiver->poll);
        close(receiver->stop);
        free(receiver);
        return NULL;
    }
    return receiver;
}

uint16_t bench_receiver_port(const bench_receiver *receiver) { return receiver->port; }
uint64_t bench_receiver_count(const bench_receiver *receiver) { return atomic_load(&receiver->count); }
double bench_receiver_cpu(const bench_receiver *receiver) { return atomic_load(&receiver->cpu); }

void bench_receiver_stop(bench_receiver *receiver) {
    uint64_t one = 1;
    if (write(receiver->stop, &one, sizeof one) == sizeof one) pthread_join(receiver->thread, NULL);
    close(receiver->listener);
    close(receiver->poll);
    close(receiver->stop);
    free(receiver);
}
