#ifndef CMICROHTTPD_SHIM_H
#define CMICROHTTPD_SHIM_H

#include <microhttpd.h>
#include <string.h>
// Swift's Glibc module leaves these out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>

// MHD_start_daemon is variadic, which Swift cannot call: the options that Belay uses, as plain arguments.
static inline struct MHD_Daemon *
belay_http_start(int listen_fd, void *context, MHD_AccessHandlerCallback access,
                 MHD_RequestCompletedCallback completed, MHD_NotifyConnectionCallback connection_changed,
                 void *(*begin)(void *, const char *, struct MHD_Connection *),
                 size_t (*unescape)(void *, struct MHD_Connection *, char *), unsigned int connections,
                 unsigned int connections_per_address, size_t connection_memory, unsigned int idle_seconds)
{
    return MHD_start_daemon(MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC, 0, NULL, NULL,
                            access, context, MHD_OPTION_LISTEN_SOCKET, listen_fd, MHD_OPTION_NOTIFY_COMPLETED,
                            completed, context, MHD_OPTION_NOTIFY_CONNECTION, connection_changed, context,
                            MHD_OPTION_URI_LOG_CALLBACK, begin, context, MHD_OPTION_UNESCAPE_CALLBACK, unescape,
                            context, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_PER_IP_CONNECTION_LIMIT,
                            connections_per_address, MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_memory,
                            MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_STRICT_FOR_CLIENT, 1,
                            MHD_OPTION_END);
}

// MHD_get_connection_info is variadic: the client's socket.
static inline int
belay_http_socket(struct MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
}

// MHD_get_connection_info is variadic: the client's address.
static inline const struct sockaddr *
belay_http_address(struct MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr;
}

// MHD_get_connection_info is variadic: what the connection callback stored for this connection.
static inline void *
belay_http_socket_context(struct MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

// MHD_get_connection_info is variadic: the bytes of the request line and the headers, their last empty line included.
static inline size_t
belay_http_header_size(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info ? info->header_size : 0;
}

// memmem is GNU's, which Swift's Glibc module leaves out: the first place of some bytes in others, or NULL.
extern void *memmem(const void *, size_t, const void *, size_t);

#endif
