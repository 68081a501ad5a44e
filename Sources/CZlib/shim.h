#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <limits.h>
#include <string.h>
#include <zlib.h>

// The most bytes that a gzip member of so many bytes takes: what deflate needs at worst, and a header and trailer of 18.
static inline size_t belay_gzip_bound(size_t count) { return compressBound(count) + 18; }

// Writes all bytes as one gzip member and returns its length; 0 where it does not fit or memory lacks.
static inline size_t belay_gzip(const unsigned char *in, size_t count, unsigned char *out, size_t room, int level) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (count > UINT_MAX || room > UINT_MAX) return 0;
    // 15 bits of window, and 16 for a gzip header instead of zlib's.
    if (deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = (unsigned char *)in;
    stream.avail_in = (unsigned int)count;
    stream.next_out = out;
    stream.avail_out = (unsigned int)room;
    int code = deflate(&stream, Z_FINISH);
    size_t length = stream.total_out;
    deflateEnd(&stream);
    return code == Z_STREAM_END ? length : 0;
}

#endif
