#ifndef CNETTLE_SHIM_H
#define CNETTLE_SHIM_H

#include <nettle/hmac.h>
#include <stddef.h>
#include <stdint.h>

// The library's names are macros, which Swift does not see; and its state is of no use outside.
static inline void belay_hmac_sha1(
    const uint8_t *key, size_t key_length, const uint8_t *bytes, size_t count, uint8_t *digest) {
    struct hmac_sha1_ctx context;
    hmac_sha1_set_key(&context, key_length, key);
    hmac_sha1_update(&context, count, bytes);
    hmac_sha1_digest(&context, SHA1_DIGEST_SIZE, digest);
}

#endif
