#include "ui/design/layer_mime.h"

#include "core/project/layers_json.h"

namespace neurarium {

namespace {

constexpr const char* kLayers = "application/x-neurarium-layers+json";
constexpr const char* kActivation = "application/x-neurarium-activation";
constexpr const char* kNew = "application/x-neurarium-new";

}  // namespace

std::unique_ptr<QMimeData> toMime(const DesignPayload& payload) {
  auto mime = std::make_unique<QMimeData>();
  if (payload.activation) {
    const std::string_view name = nameOf(*payload.activation);
    mime->setData(kActivation, QByteArray(name.data(), static_cast<qsizetype>(name.size())));
  } else {
    const QByteArray json = QByteArray::fromStdString(writeLayers(payload.layers));
    mime->setData(kLayers, json);
    mime->setText(QString::fromUtf8(json));
  }
  if (payload.isNew) mime->setData(kNew, "1");
  return mime;
}

DesignPayload fromMime(const QMimeData* mime) {
  DesignPayload payload;
  if (!mime) return payload;
  payload.isNew = mime->hasFormat(kNew);
  if (mime->hasFormat(kActivation)) {
    const QByteArray name = mime->data(kActivation);
    payload.activation =
        fromName<Activation>(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
  } else if (mime->hasFormat(kLayers)) {
    if (auto layers = readLayers(mime->data(kLayers).toStdString())) payload.layers = *std::move(layers);
  }
  return payload;
}

}  // namespace neurarium
