#include "BenchBaselines.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdlib.h>

static size_t discard(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    (void)context;
    return size * count;
}

int bench_run_curl(
    const char *url, const uint8_t *body, size_t length, int concurrency, uint64_t count, double seconds,
    uint64_t *done, double *elapsed, double *cpu
) {
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    if (multi == NULL) return ENOMEM;
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, (long)concurrency);
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    headers = curl_slist_append(headers, "webhook-id: msg_0000000000000000000000000000");
    headers = curl_slist_append(headers, "webhook-timestamp: 1700000000");
    headers = curl_slist_append(headers, "webhook-signature: v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    headers = curl_slist_append(headers, "Expect:");
    CURL **handles = calloc((size_t)concurrency, sizeof *handles);
    uint64_t begun = 0;
    double start_cpu = bench_thread_cpu(), start = bench_now();
    *done = 0;
    for (int place = 0; place < concurrency && begun < count; place++) {
        CURL *handle = handles[place] = curl_easy_init();
        curl_easy_setopt(handle, CURLOPT_URL, url);
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, (const char *)body);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, (long)length);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, discard);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_TIMEOUT, 15L);
        curl_multi_add_handle(multi, handle);
        begun++;
    }
    int running = 1;
    while (running > 0 && bench_now() - start < seconds) {
        curl_multi_perform(multi, &running);
        int left = 0;
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &left)) != NULL;) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *handle = message->easy_handle;
            if (message->data.result == CURLE_OK) (*done)++;
            curl_multi_remove_handle(multi, handle);
            if (begun < count) {
                curl_multi_add_handle(multi, handle);
                begun++;
                running++;
            }
        }
        if (running > 0) curl_multi_poll(multi, NULL, 0, 100, NULL);
    }
    *elapsed = bench_now() - start;
    *cpu = bench_thread_cpu() - start_cpu;
    for (int place = 0; place < concurrency; place++) {
        if (handles[place] == NULL) continue;
        curl_multi_remove_handle(multi, handles[place]);
        curl_easy_cleanup(handles[place]);
    }
    curl_multi_cleanup(multi);
    curl_slist_free_all(headers);
    free(handles);
    return 0;
}
