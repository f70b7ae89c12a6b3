// Writes a plan book of any size, always the same one for the same arguments:
//
//   generate FOLDER --series N [--years M] [--bounds PERCENT] [--shuffled]
//
// FOLDER/book holds plan.json, targets.csv and observations.csv; FOLDER/peer the same content as
// plan.json, plan.ndjson and obs.csv, the form that the programs in ../shared/bench read.
//
// Series have yearly figures up to 2023, one to four milestones from 2020 to 2035, and a baseline in
// 2015; half of them date their figures by the last day of the year. One figure in a hundred is
// missing, and one series in a thousand has none. The rows of a series follow each other, the series
// in another order than in the plan; with --shuffled, no two neighbours belong together.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static uint64_t mixed(uint64_t z) {
  z += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}
// A number that depends on what is asked and nothing else.
static uint64_t pick(uint64_t what, uint64_t series, uint64_t row) {
  return mixed(mixed(mixed(what) + series) + row);
}
static double unit(uint64_t what, uint64_t series, uint64_t row) {
  return (double)(pick(what, series, row) >> 11) * 0x1p-53;
}

typedef struct {
  char id[40];
  const char *unit;
  int decimals, rises, milestones, isBounded, isDated, due[4];
  double base, goal, pace, noise, level[4];
} Series;

static double rounded(double value, int decimals) {
  double scale = pow(10, decimals);
  return nearbyint(value * scale) / scale;
}

static Series make(uint64_t i) {
  static const char *const areas[] = {"cn", "at", "be", "cz", "de", "es", "fi", "fr", "hu", "sk"};
  static const char *const units[] = {"%", "index", "thousand persons", "Mtoe", "% of GDP"};
  static const int years[] = {2020, 2025, 2030, 2035};
  Series s = {0};
  uint64_t h = pick(1, i, 0);
  snprintf(
    s.id, sizeof s.id, "%s.%06u.%c%04u%s", areas[h % 10],
    (unsigned)(500000 + i / 260000 * 1000 + h / 10 % 1000), (char)('A' + i / 10000 % 26),
    (unsigned)(i % 10000), (h >> 32) % 10 == 0 ? "_EU27_2020" : "");
  s.unit = units[(h >> 40) % 5];
  int size = (int)(pick(2, i, 0) % 10);
  s.decimals = size < 7 ? 1 + (int)(h >> 12 & 3) : size < 9 ? 1 + (int)(h >> 12 & 1) : (int)(h >> 12 & 1);
  s.base = size < 7 ? 5 + 90 * unit(3, i, 0) : size < 9 ? 100 + 99900 * unit(3, i, 0) : 1e5 + 1e7 * unit(3, i, 0);
  s.base = rounded(s.base, s.decimals);
  s.rises = pick(4, i, 0) % 10 < 6;
  s.milestones = 1 + (int)(pick(5, i, 0) & 3);
  s.isBounded = pick(6, i, 0) % 5 == 0;
  s.isDated = (int)(pick(7, i, 0) & 1);
  double way = (0.08 + 0.5 * unit(8, i, 0)) * s.base * (s.rises ? 1 : -1);
  for (int k = 0; k < s.milestones; k++) {
    s.due[k] = years[4 - s.milestones + k];
    s.level[k] = rounded(s.base + way * (s.due[k] - 2015) / 20, s.decimals);
  }
  s.goal = s.base + way;
  s.pace = -0.5 + 2.1 * unit(9, i, 0);
  s.noise = s.base * 0.01;
  return s;
}

static FILE *opened(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "w");
  if (!file) { perror(path); exit(1); }
  setvbuf(file, 0, _IOFBF, 1 << 20);
  return file;
}

static void writeRow(FILE *book, FILE *peer, const Series *s, uint64_t i, int year, int bounds) {
  char row[128];
  int n = snprintf(row, sizeof row, "%s,%d%s,", s->id, year, s->isDated ? "-12-31" : "");
  uint64_t h = pick(10, i, (uint64_t)year);
  if (h % 100) {
    double value = s->base + (s->goal - s->base) * s->pace * (year - 2015) / 20
      + s->noise * (2 * unit(11, i, (uint64_t)year) - 1);
    const char *sign = (int)(h / 100 % 100) < bounds ? (s->rises ? ">=" : "<=") : "";
    n += snprintf(row + n, sizeof row - (size_t)n, "%s%.*f", sign, s->decimals, value > 0 ? value : 0.1);
  }
  row[n++] = '\n';
  fwrite(row, 1, (size_t)n, book);
  fwrite(row, 1, (size_t)n, peer);
}

int main(int count, char **words) {
  if (count < 2) { fprintf(stderr, "generate FOLDER --series N [--years M] [--bounds P] [--shuffled]\n"); return 2; }
  uint64_t series = 100;
  int years = 12, bounds = 0, isShuffled = 0;
  for (int k = 2; k < count; k++) {
    if (!strcmp(words[k], "--shuffled")) isShuffled = 1;
    else if (k + 1 >= count) return 2;
    else if (!strcmp(words[k], "--series")) series = strtoull(words[++k], 0, 10);
    else if (!strcmp(words[k], "--years")) years = atoi(words[++k]);
    else if (!strcmp(words[k], "--bounds")) bounds = atoi(words[++k]);
    else return 2;
  }
  char bookFolder[4000], peerFolder[4000];
  snprintf(bookFolder, sizeof bookFolder, "%s/book", words[1]);
  snprintf(peerFolder, sizeof peerFolder, "%s/peer", words[1]);
  mkdir(words[1], 0755), mkdir(bookFolder, 0755), mkdir(peerFolder, 0755);

  FILE *plan = opened(bookFolder, "plan.json");
  fputs(
    "{ \"plan\": \"benchmark\", \"title\": { \"zh\": \"性能测试\", \"en\": \"Benchmark\" },\n"
    "  \"units\": { \"thousand persons\": { \"is\": \"1000人\" }, \"index\": { \"counts\": true },\n"
    "    \"Mtoe\": { \"counts\": true }, \"% of GDP\": { \"is\": \"1%\" } } }\n", plan);
  fclose(plan);
  FILE *targets = opened(bookFolder, "targets.csv");
  FILE *object = opened(peerFolder, "plan.json"), *lines = opened(peerFolder, "plan.ndjson");
  fputs("indicator,due,criterion,unit,baseline,baseline-period\n", targets);
  fputs("{\"plan\":\"Benchmark plan\",\"version\":1,\"indicators\":[\n", object);
  for (uint64_t i = 0; i < series; i++) {
    Series s = make(i);
    char text[1024];
    int n = snprintf(
      text, sizeof text, "{\"id\":\"%s\",\"name\":\"An indicator of the benchmark\",\"unit\":\"%s\",\"baseline\":{\"year\":2015,\"value\":%.*f},\"milestones\":[",
      s.id, s.unit, s.decimals, s.base);
    for (int k = 0; k < s.milestones; k++) {
      const char *sign = s.rises ? ">=" : "<=";
      fprintf(targets, "%s,%d,%s%.*f,%s,%.*f,2015\n", s.id, s.due[k], sign, s.decimals, s.level[k], s.unit, s.decimals, s.base);
      n += snprintf(
        text + n, sizeof text - (size_t)n, s.isBounded ? "%s{\"year\":%d,\"value\":\"%s%.*f\"}" : "%s{\"year\":%d,\"value\":%s%.*f}",
        k ? "," : "", s.due[k], s.isBounded ? sign : "", s.decimals, s.level[k]);
    }
    n += snprintf(text + n, sizeof text - (size_t)n, "]}");
    fprintf(object, "%s%s\n", text, i + 1 < series ? "," : "");
    fprintf(lines, "%s\n", text);
  }
  fputs("]}\n", object);
  fclose(targets), fclose(object), fclose(lines);

  FILE *book = opened(bookFolder, "observations.csv"), *peer = opened(peerFolder, "obs.csv");
  fputs("indicator,period,value\n", book);
  fputs("indicator,period,value\n", peer);
  // Multiplication by a number that shares no factor with the count visits each series once.
  uint64_t step = 2654435761u;
  for (;; step += 2) {
    uint64_t a = step, b = series;
    while (b) { uint64_t rest = a % b; a = b; b = rest; }
    if (a == 1) break;
  }
  for (uint64_t outer = 0; outer < (isShuffled ? (uint64_t)years : 1); outer++) {
    for (uint64_t j = 0; j < series; j++) {
      uint64_t i = (uint64_t)(((unsigned __int128)j * step + outer * 7919) % series);
      if (pick(12, i, 0) % 1000 == 0) continue;
      Series s = make(i);
      if (isShuffled) {
        int place = (int)((outer + pick(13, i, 0) % (uint64_t)years) % (uint64_t)years);
        writeRow(book, peer, &s, i, 2024 - years + place, bounds);
      } else {
        for (int k = 0; k < years; k++) writeRow(book, peer, &s, i, 2024 - years + k, bounds);
      }
    }
  }
  fclose(book), fclose(peer);
  return 0;
}
