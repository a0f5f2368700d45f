#include "core/project/layers_json.h"

#include <nlohmann/json.hpp>

#include "core/project/json_text.h"
#include "core/project/layer_json.h"
#include "core/text.h"

namespace neurarium {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kFormat = "neurarium-layers";
constexpr int kVersion = 1;

void checkFormat(const JsonFields& file) {
  std::string format;
  file.read("format", format);
  JsonReader& reader = file.reader();
  if (reader.failed()) return;
  // A whole project has its layers inside; its own version is no concern of ours.
  if (file.find("network")) return;
  if (format != kFormat) return reader.fail({ErrorCode::NotAProject, "format", kFormat, format});
  int version = 0;
  file.require("version", version);
  if (reader.failed()) return;
  if (version > kVersion)
    reader.fail({ErrorCode::NewerVersion, "version", toText(kVersion), toText(version)});
  else if (version < 1)
    reader.fail({ErrorCode::OutOfRange, "version", intervalText(1, kVersion), toText(version)});
}

}  // namespace

std::string writeLayers(std::span<const LayerSpec> layers) {
  ordered_json list = ordered_json::array();
  for (LayerSpec layer : layers) {
    if (auto* dense = std::get_if<DenseSpec>(&layer)) dense->frozen.clear();
    list.push_back(writeLayer(layer));
  }
  return layOutJson({{"format", kFormat}, {"version", kVersion}, {"layers", std::move(list)}});
}

Result<std::vector<LayerSpec>> readLayers(std::string_view text) {
  const auto parsed = parseJson(text);
  if (!parsed) return parsed.error();
  if (!parsed->is_object()) return Error{ErrorCode::NotAProject, "format", kFormat, {}};
  JsonReader reader;
  const JsonFields file(reader, *parsed, {});
  checkFormat(file);
  std::vector<LayerSpec> layers;
  if (reader.failed()) return *reader.failure();
  const bool isProject = file.find("network") != nullptr;
  const JsonFields holder = isProject ? file.inside("network") : file;
  const json* list = holder.need("layers");
  if (list && reader.isList(*list, holder.pathOf("layers"))) {
    const auto count = static_cast<Index>(list->size());
    if (count == 0) reader.fail({ErrorCode::Empty, holder.pathOf("layers"), "", "0"});
    if (count > kMostLayers)
      reader.fail({ErrorCode::OutOfRange, holder.pathOf("layers"), intervalText(Index(1), kMostLayers),
                   toText(count)});
    for (std::size_t i = 0; i < list->size() && !reader.failed(); ++i) {
      layers.push_back(readLayer({reader, (*list)[i], holder.pathOf("layers") + "[" + toText(i) + "]"}));
      if (auto* dense = std::get_if<DenseSpec>(&layers.back())) dense->frozen.clear();
    }
  }
  if (reader.failed()) return *reader.failure();
  return layers;
}

}  // namespace neurarium
