#include "language/training/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numeric>

namespace crosscheck::training {
namespace {

using Matrix = std::vector<double>;  // square, by rows

// One rotation of Jacobi's method that clears a[p][q]; v gathers the rotations.
void rotate(Matrix& a, Matrix& v, size_t n, size_t p, size_t q) {
  const double apq = a[p * n + q];
  if (apq == 0) return;
  const double theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const double t = (theta >= 0 ? 1 : -1) / (std::fabs(theta) + std::sqrt(theta * theta + 1));
  const double c = 1 / std::sqrt(t * t + 1), s = t * c;
  for (size_t k = 0; k < n; k++) {
    const double x = a[k * n + p], y = a[k * n + q];
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (size_t k = 0; k < n; k++) {
    const double x = a[p * n + k], y = a[q * n + k];
    a[p * n + k] = c * x - s * y;
    a[q * n + k] = s * x + c * y;
  }
  for (size_t k = 0; k < n; k++) {
    const double x = v[k * n + p], y = v[k * n + q];
    v[k * n + p] = c * x - s * y;
    v[k * n + q] = s * x + c * y;
  }
}

// Eigenvectors (columns of the result) of a symmetric matrix, largest eigenvalue first.
Matrix eigenvectors(Matrix a, size_t n) {
  Matrix v(n * n, 0);
  for (size_t i = 0; i < n; i++) v[i * n + i] = 1;
  for (int sweep = 0; sweep < 12; sweep++)
    for (size_t p = 0; p + 1 < n; p++)
      for (size_t q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  std::vector<size_t> order(n);
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t x, size_t y) { return a[x * n + x] > a[y * n + y]; });
  Matrix sorted(n * n);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < n; k++) sorted[k * n + i] = v[k * n + order[i]];
  return sorted;
}

}  // namespace

WordVectors read_word_vectors(const std::string& path, size_t limit) {
  constexpr int kDimensions = 100;
  WordVectors out;
  out.dimensions = kDimensions;
  std::ifstream in(path, std::ios::binary);
  std::string text;
  // A word takes about 900 bytes; the list of all words comes first.
  text.resize(8000000 + limit * 1100);
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<size_t>(in.gcount()));
  size_t at = text.find("\"vectors\":{");
  if (at == std::string::npos) return out;
  at += 11;
  while (out.words.size() < limit && at < text.size() && text[at] == '"') {
    const size_t end = text.find("\":[", at + 1);
    if (end == std::string::npos) break;
    std::string word = text.substr(at + 1, end - at - 1);
    if (word == "\\\"") word = "\"";
    const char* cursor = text.c_str() + end + 3;
    out.words.push_back(word);
    for (int i = 0; i < kDimensions; i++) {
      char* after = nullptr;
      out.values.push_back(std::strtof(cursor, &after));
      cursor = after + 1;
    }
    at = text.find(']', static_cast<size_t>(cursor - text.c_str())) + 2;
  }
  return out;
}

WordVectors reduced(const WordVectors& vectors, int dimensions) {
  const auto n = static_cast<size_t>(vectors.dimensions), kept = static_cast<size_t>(dimensions),
             words = vectors.words.size();
  std::vector<double> mean(n, 0);
  for (size_t w = 0; w < words; w++)
    for (size_t i = 0; i < n; i++)
      mean[i] += static_cast<double>(vectors.values[w * n + i]) / static_cast<double>(words);
  Matrix covariance(n * n, 0);
  for (size_t w = 0; w < words; w++)
    for (size_t i = 0; i < n; i++)
      for (size_t k = 0; k < n; k++)
        covariance[i * n + k] +=
            (vectors.values[w * n + i] - mean[i]) * (vectors.values[w * n + k] - mean[k]);
  const Matrix axes = eigenvectors(covariance, n);
  WordVectors out;
  out.words = vectors.words;
  out.dimensions = dimensions;
  out.values.assign(words * kept, 0);
  double squares = 0;
  for (size_t w = 0; w < words; w++)
    for (size_t k = 0; k < kept; k++) {
      double sum = 0;
      for (size_t i = 0; i < n; i++) sum += (vectors.values[w * n + i] - mean[i]) * axes[i * n + k];
      out.values[w * kept + k] = static_cast<float>(sum);
      squares += sum * sum;
    }
  const double scale = 0.5 / std::sqrt(squares / static_cast<double>(words * kept));
  for (float& value : out.values) value = static_cast<float>(value * scale);
  return out;
}

}  // namespace crosscheck::training
