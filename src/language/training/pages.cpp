// crosscheck-pages: learns en/page.jsonc from labelled pages, and measures it by pages held out.
//   crosscheck-pages learn FILE     prints the model as JSON
//   crosscheck-pages check FILE     prints what five models say of the pages that each has not seen
//   crosscheck-pages score FILE     the same of the model that is built in, on pages it may have
//   seen
// FILE holds a page a line: { text, hints, labels: [[begin, end, body, weight]], in, out }, spans
// in bytes; "in" and "out" are passages that must and must not be kept, each with all its places.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "article/blocks.h"
#include "article/body.h"
#include "article/features.h"
#include "article/surroundings.h"
#include "language/training/boost.h"

using namespace crosscheck;
using namespace crosscheck::training;

namespace {

constexpr size_t kFolds = 5;
constexpr size_t kInner = 4;

using Places = std::vector<Span>;

struct Sample {
  std::string text;
  std::vector<Hint> hints;
  std::vector<float> right, weights;  // by line
  std::vector<Places> in, out;
  std::string url;
};

// A page as plain text, or with what rich text told.
struct Shape {
  const Sample* sample;
  Page page;
  Rows rows;
};

Span span_of(const Json& item) { return {item[0].get<uint32_t>(), item[1].get<uint32_t>()}; }

std::vector<Places> places_of(const Json& passages) {
  std::vector<Places> all;
  for (const auto& passage : passages) {
    all.emplace_back();
    for (const auto& span : passage) all.back().push_back(span_of(span));
  }
  return all;
}

Sample sample_from(const Json& json) {
  Sample sample;
  sample.url = json["url"].get<std::string>();
  sample.text = json["text"].get<std::string>();
  for (const auto& item : json["hints"]) {
    Hint hint{.span = span_of(item["span"]), .tag = item["tag"].get<std::string>(), .names = {}};
    if (item.contains("names")) hint.names = item["names"].get<std::vector<std::string>>();
    hint.links = item.value("links", 0.0);
    hint.hidden = item.value("hidden", false);
    sample.hints.push_back(std::move(hint));
  }
  sample.in = places_of(json["in"]);
  sample.out = places_of(json["out"]);
  const std::vector<Span> lines = lines_of(sample.text);
  size_t at = 0;
  const Json& labels = json["labels"];
  for (const Span line : lines) {
    while (at + 1 < labels.size() && labels[at][1].get<uint32_t>() <= line.begin) ++at;
    sample.right.push_back(labels[at][2].get<float>());
    sample.weights.push_back(labels[at][3].get<float>());
  }
  return sample;
}

std::vector<Sample> samples_of(const char* path) {
  std::ifstream file(path);
  std::vector<Sample> samples;
  for (std::string line; std::getline(file, line);)
    samples.push_back(sample_from(Json::parse(line)));
  return samples;
}

// The same page as a reader selects it: from a few lines before the first line of the article to a
// few after its last.
Sample selection_of(const Sample& page) {
  constexpr size_t kMore = 3;
  const std::vector<Span> lines = lines_of(page.text);
  size_t begin = lines.size(), end = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (page.right[i] < 0.5f || page.weights[i] < 0.5f) continue;
    begin = std::min(begin, i);
    end = i + 1;
  }
  if (begin >= end) return page;
  begin -= std::min(begin, kMore);
  end = std::min(lines.size(), end + kMore);
  const Span cut{lines[begin].begin, lines[end - 1].end};
  Sample part{.text = std::string(cut.in(page.text)), .hints = {}, .right = {}, .weights = {}};
  for (const Hint& hint : page.hints) {
    const Span span{std::max(hint.span.begin, cut.begin), std::min(hint.span.end, cut.end)};
    if (span.begin >= span.end) continue;
    part.hints.push_back(hint);
    part.hints.back().span = {span.begin - cut.begin, span.end - cut.begin};
  }
  part.right.assign(page.right.begin() + static_cast<ptrdiff_t>(begin),
                    page.right.begin() + static_cast<ptrdiff_t>(end));
  part.weights.assign(page.weights.begin() + static_cast<ptrdiff_t>(begin),
                      page.weights.begin() + static_cast<ptrdiff_t>(end));
  part.url = page.url;
  return part;
}

Shape shape_of(const Sample& sample, bool rich) {
  Shape shape{.sample = &sample, .page = read_page(sample.text, lines_of(sample.text)), .rows = {}};
  note_surroundings(shape.page, rich ? sample.hints : std::vector<Hint>{});
  shape.rows = features_of(shape.page);
  return shape;
}

// Long lines are worth more, and the lines of a long page less.
double weight_of(const Shape& shape, size_t i) {
  const double size = std::min(3.0, 0.3 + shape.page.lines[i].words / 12.0);
  const double page = 6 / std::sqrt(20.0 + static_cast<double>(shape.page.lines.size()));
  return static_cast<double>(shape.sample->weights[i]) * size * page;
}

using Shapes = std::vector<const Shape*>;

Examples examples_of(const Shapes& shapes, const std::vector<Rows>& rows) {
  Examples examples;
  examples.columns.resize(feature_names().size());
  for (size_t s = 0; s < shapes.size(); ++s)
    for (size_t i = 0; i < shapes[s]->page.lines.size(); ++i) {
      const double weight = weight_of(*shapes[s], i);
      if (weight == 0) continue;
      examples.right.push_back(shapes[s]->sample->right[i]);
      examples.weights.push_back(static_cast<float>(weight));
      const auto row = rows[s].row(i);
      for (size_t c = 0; c < row.size(); ++c) examples.columns[c].push_back(row[c]);
    }
  return examples;
}

Forest learn(const Shapes& shapes, const std::vector<Rows>& rows, int trees, int depth) {
  return boost(examples_of(shapes, rows), {.trees = trees, .depth = depth});
}

std::vector<Rows> rows_of(const Shapes& shapes) {
  std::vector<Rows> rows;
  for (const Shape* shape : shapes) rows.push_back(shape->rows);
  return rows;
}

std::vector<int32_t> scores_by(const Forest& forest, const Shape& shape) {
  return forest.scores(shape.rows.values, shape.rows.width);
}

// Shapes of the same page stand side by side.
constexpr size_t kShapes = 4;  // plain, rich, and the same of the reader's selection
bool is_held(size_t shape, size_t folds, size_t fold) { return shape / kShapes % folds == fold; }

LineModel learn_model(const Shapes& shapes) {
  LineModel model;
  model.change = 300;
  model.first = learn(shapes, rows_of(shapes), 110, 4);
  std::vector<Rows> second(shapes.size());
  for (size_t fold = 0; fold < kInner; ++fold) {
    Shapes seen;
    for (size_t s = 0; s < shapes.size(); ++s)
      if (!is_held(s, kInner, fold)) seen.push_back(shapes[s]);
    const Forest forest = learn(seen, rows_of(seen), 60, 4);
    for (size_t s = 0; s < shapes.size(); ++s)
      if (is_held(s, kInner, fold))
        second[s] = with_scores(shapes[s]->rows, shapes[s]->page, scores_by(forest, *shapes[s]));
  }
  model.second = learn(shapes, second, 110, 4);
  return model;
}

struct Figures {
  double in = 0, of = 0, out = 0, around = 0;
  double kept_right = 0, kept = 0, right = 0;  // words of lines on which the extractors agree
  double f1 = 0;                               // summed over pages
  int pages = 0;
};

bool is_kept(const Shape& shape, const Body& body, const Places& places) {
  for (const Span place : places) {
    bool all = true;
    for (size_t i = 0; i < shape.page.lines.size(); ++i)
      if (shape.page.lines[i].span.overlaps(place)) all = all && body.kept[i];
    if (all) return true;
  }
  return false;
}

void print_miss(const Shape& shape, const Places& places, const char* what,
                const std::vector<int32_t>& scores) {
  if (std::getenv("MISSES") == nullptr) return;
  for (size_t i = 0; i < shape.page.lines.size(); ++i)
    if (const Line& line = shape.page.lines[i]; line.span.overlaps(places[0]))
      std::printf("%s %6d %s | %.100s\n", what, scores[i], shape.sample->url.substr(0, 60).c_str(),
                  std::string(line.span.in(shape.page.text)).c_str());
}

void add(Figures& sum, const Shape& shape, const LineModel& model) {
  const Body body = find_body(shape.page, model);
  const std::vector<int32_t> scores =
      std::getenv("MISSES") ? scores_of(shape.page, model) : std::vector<int32_t>();
  for (const Places& places : shape.sample->in) {
    if (places.empty()) continue;
    const bool kept = is_kept(shape, body, places);
    if (!kept) print_miss(shape, places, "LOST", scores);
    sum.in += kept;
    ++sum.of;
  }
  for (const Places& places : shape.sample->out) {
    if (places.empty()) continue;
    const bool kept = is_kept(shape, body, places);
    if (kept) print_miss(shape, places, "KEPT", scores);
    sum.out += !kept;
    ++sum.around;
  }
  double both = 0, kept = 0, right = 0;
  for (size_t i = 0; i < shape.page.lines.size(); ++i) {
    if (shape.sample->weights[i] < 0.5f) continue;
    const double words = shape.page.lines[i].words;
    const bool is_right = shape.sample->right[i] > 0.5f;
    both += body.kept[i] && is_right ? words : 0;
    kept += body.kept[i] ? words : 0;
    right += is_right ? words : 0;
  }
  sum.kept_right += both;
  sum.kept += kept;
  sum.right += right;
  if (right > 0) {
    sum.f1 += 2 * both / (kept + right);
    ++sum.pages;
  }
}

void print(const char* name, const Figures& f) {
  std::printf(
      "%s: in %.1f %% (%.0f of %.0f), out %.1f %% (%.0f of %.0f); words of lines on which "
      "two extractors agree: precision %.1f, recall %.1f, F1 by page %.2f\n",
      name, 100 * f.in / std::max(1.0, f.of), f.in, f.of, 100 * f.out / std::max(1.0, f.around),
      f.out, f.around, 100 * f.kept_right / f.kept, 100 * f.kept_right / f.right,
      100 * f.f1 / f.pages);
  std::fflush(stdout);
}

void print(const std::array<Figures, kShapes>& figures) {
  print("plain text", figures[0]);
  print("rich text", figures[1]);
  print("a selection as plain text", figures[2]);
  print("a selection as rich text", figures[3]);
}

void check(const std::vector<Shape>& shapes) {
  std::array<Figures, kShapes> figures;
  for (size_t fold = 0; fold < kFolds; ++fold) {
    Shapes seen;
    for (size_t s = 0; s < shapes.size(); ++s)
      if (!is_held(s, kFolds, fold)) seen.push_back(&shapes[s]);
    const LineModel model = learn_model(seen);
    for (size_t s = 0; s < shapes.size(); ++s)
      if (is_held(s, kFolds, fold)) add(figures[s % kShapes], shapes[s], model);
    std::fprintf(stderr, "fold %zu\n", fold);
  }
  print(figures);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  std::vector<Sample> samples;
  for (Sample& page : samples_of(arguments[2])) {
    Sample part = selection_of(page);
    samples.push_back(std::move(page));
    samples.push_back(std::move(part));
  }
  std::vector<Shape> shapes;
  for (const Sample& sample : samples)
    for (const bool rich : {false, true}) shapes.push_back(shape_of(sample, rich));
  const std::string what = arguments[1];
  if (what == "check") check(shapes);
  if (what == "score") {
    std::array<Figures, kShapes> figures;
    for (size_t s = 0; s < shapes.size(); ++s) add(figures[s % kShapes], shapes[s], line_model());
    print(figures);
  }
  if (what == "learn") {
    Shapes all;
    for (const Shape& shape : shapes) all.push_back(&shape);
    const LineModel model = learn_model(all);
    std::printf("%s\n", Json{{"change", model.change},
                             {"first", to_json(model.first, feature_names())},
                             {"second", to_json(model.second, feature_names())}}
                            .dump()
                            .c_str());
  }
  return 0;
}
