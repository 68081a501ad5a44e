#include "BenchBaselines.h"
