#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>

// Swift cannot call C functions with variable arguments. Each wrapper fixes the argument's type for one kind of option,
// so that a value of the wrong size cannot be passed.

// Options with a number below 10000 take a `long`.
static inline CURLcode belay_curl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

// Options with a number from 30000 take a `curl_off_t` (64 bits everywhere).
static inline CURLcode belay_curl_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

// String options: libcurl keeps a copy of the text; NULL puts the default back.
static inline CURLcode belay_curl_set_string(CURL *easy, CURLoption option, const char *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

// Object options: libcurl keeps the pointer and never copies what it points to.
static inline CURLcode belay_curl_set_pointer(CURL *easy, CURLoption option, const void *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

// The receiver of body bytes, with its context: always set together, so that neither is called with the other's default.
static inline CURLcode belay_curl_set_write(CURL *easy, curl_write_callback function, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
}

// The receiver of header lines, with its context.
static inline CURLcode belay_curl_set_header(CURL *easy, curl_write_callback function, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
}

// The function that opens the socket to one resolved address, with its context.
static inline CURLcode belay_curl_set_open_socket(CURL *easy, curl_opensocket_callback function, void *context) {
    CURLcode code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
}

// Information of the kind CURLINFO_LONG; 0 where libcurl knows none.
static inline long belay_curl_get_long(CURL *easy, CURLINFO info) {
    long value = 0;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

// Information of the kind CURLINFO_OFF_T (the microsecond times are); 0 where libcurl knows none.
static inline curl_off_t belay_curl_get_offset(CURL *easy, CURLINFO info) {
    curl_off_t value = 0;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

// Information of the kind CURLINFO_STRING; the text belongs to the handle.
static inline const char *_Nullable belay_curl_get_string(CURL *easy, CURLINFO info) {
    char *value = NULL;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : NULL;
}

// The pointer given as CURLOPT_PRIVATE.
static inline void *_Nullable belay_curl_get_private(CURL *easy) {
    char *value = NULL;
    return curl_easy_getinfo(easy, CURLINFO_PRIVATE, &value) == CURLE_OK ? value : NULL;
}

// Every option of a multi handle that is used here takes a `long`.
static inline CURLMcode belay_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// CURL_GLOBAL_DEFAULT and CURL_SOCKET_BAD are macros with casts, which Swift does not import.
static inline CURLcode belay_curl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
static inline curl_socket_t belay_curl_bad_socket(void) { return CURL_SOCKET_BAD; }

#endif
