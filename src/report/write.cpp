#include "report/write.h"

#include "report/fields.h"

namespace crosscheck {

void write_report(const Report& report, const JsonSink& sink) {
  Output out(report, sink);
  const size_t articles = report.story.readings.size();
  const auto list = [&](std::string_view key, size_t size, auto&& write) {
    out.json.member(key, [&] { out.json.list(size, [&](uint32_t i) { write(out, i); }); });
  };
  out.json.object([&] {
    out.json.member("format", "crosscheck-report");
    out.json.member("version", 1);
    out.json.member("engine", CROSSCHECK_VERSION);
    list("articles", articles, write_article);
    list("findings", report.findings.size(), write_finding);
    list("entities", report.story.actors.size(), write_entity);
    list("origins", report.origins.origins.size(), write_origin);
    list("passages", report.origins.passages.size(), write_passage);
    list("versions", report.origins.versions.size(), write_version);
    write_timeline(out);
    list("coverage", articles, write_coverage);
  });
  out.json.end();
}

void write_error(const RequestError& error, const JsonSink& sink) {
  JsonText json(sink);
  json.object([&] {
    json.member("error", [&] {
      json.object([&] {
        json.member("code", error.code);
        json.member("message", error.message);
        json.member("at", error.at);
      });
    });
  });
  json.end();
}

}  // namespace crosscheck
