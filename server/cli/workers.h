// Work on many items in parallel with the results in the order of the items. It knows nothing of files: whoever feeds
// it keeps what is pending small.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace followup::cli {

/// Processors of the machine, at least one.
inline std::size_t processor_count() { return std::max<std::size_t>(std::thread::hardware_concurrency(), 1); }

/// Without threads the work is done by next(), at once and in order. Not for several owners.
template <class In, class Out>
class Workers {
 public:
  /// `deed` is called by several threads at once.
  Workers(std::size_t threads, std::function<Out(In&)> deed) : deed_(std::move(deed)) {
    for (std::size_t index = 0; index < threads; ++index) {
      threads_.emplace_back([this](std::stop_token stop) { work(stop); });
    }
  }

  void submit(In in) {
    {
      const std::scoped_lock lock(mutex_);
      items_.push_back(std::make_unique<Item>(Item{std::move(in), std::nullopt}));
      todo_.push_back(items_.back().get());
    }
    changed_.notify_one();
  }

  /// Items submitted and not yet handed back.
  std::size_t pending() const { return items_.size(); }

  /// The result of the oldest item; there must be one. While it is not there, the caller works too.
  Out next() {
    std::unique_lock lock(mutex_);
    Item& oldest = *items_.front();
    while (!oldest.out) {
      if (todo_.empty()) {
        done_.wait(lock, [&] { return oldest.out.has_value(); });
      } else {
        do_one(lock);
      }
    }
    Out out = std::move(*oldest.out);
    items_.pop_front();
    return out;
  }

 private:
  struct Item {
    In in;
    std::optional<Out> out;
  };

  void work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return !todo_.empty(); })) {
      if (stop.stop_requested()) return;
      do_one(lock);
    }
  }

  void do_one(std::unique_lock<std::mutex>& lock) {
    Item& item = *todo_.front();
    todo_.pop_front();
    lock.unlock();
    Out out = deed_(item.in);
    lock.lock();
    item.out = std::move(out);
    done_.notify_one();
  }

  std::function<Out(In&)> deed_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::condition_variable done_;
  std::deque<std::unique_ptr<Item>> items_;
  std::deque<Item*> todo_;
  std::vector<std::jthread> threads_;  ///< last, so that they end before what they use
};

}  // namespace followup::cli
