#ifndef CSODIUM_SHIM_H
#define CSODIUM_SHIM_H

#include <sodium.h>
#include <string.h>

// crypto_generichash_blake2b_state is aligned to 64 bytes, more than Swift imports: the same bytes, without the alignment.
typedef struct belay_blake2b_state { unsigned char bytes[sizeof(crypto_generichash_blake2b_state)]; } belay_blake2b_state;

// Aligns the state for the library and puts it back.
static inline int belay_blake2b_init(belay_blake2b_state *state, size_t outlen) {
    crypto_generichash_blake2b_state aligned;
    int code = crypto_generichash_blake2b_init(&aligned, 0, 0, outlen);
    memcpy(state, &aligned, sizeof aligned);
    return code;
}

// Aligns the state for the library and puts it back.
static inline int belay_blake2b_update(belay_blake2b_state *state, const unsigned char *bytes, unsigned long long count) {
    crypto_generichash_blake2b_state aligned;
    memcpy(&aligned, state, sizeof aligned);
    int code = crypto_generichash_blake2b_update(&aligned, bytes, count);
    memcpy(state, &aligned, sizeof aligned);
    return code;
}

// Aligns the state for the library, which ends it.
static inline int belay_blake2b_final(belay_blake2b_state *state, unsigned char *out, size_t outlen) {
    crypto_generichash_blake2b_state aligned;
    memcpy(&aligned, state, sizeof aligned);
    return crypto_generichash_blake2b_final(&aligned, out, outlen);
}

#endif
