-- Searches as a page of the browser asks them, none like the one before, so that none is answered from memory. Each connection
-- waits between two, which makes the rate.
local kinds = {
  function() return "received:[2026-01-01 TO 2026-" .. string.format("%02d-%02d", math.random(1, 12), math.random(1, 28)) .. "]" end,
  function() return "peer:" .. math.random(1, 223) .. "." .. math.random(0, 255) .. ".0.0/16" end,
  function() return "transit:>" .. math.random(1, 7200) .. "s" end,
  function() return "hop(system:postfix AND transit:>" .. math.random(1, 3600) .. "s)" end,
  function() return "queueid:" .. string.char(math.random(65, 70)) .. math.random(0, 9) .. math.random(0, 9) .. "*" end,
  function() return "standing:border AND hops:>=" .. math.random(1, 9) .. " AND total:<" .. math.random(60, 90000) .. "s" end,
  function() return "verdict:consistent AND NOT transit:>" .. math.random(1, 9000) .. "s" end,
  function() return "by:mx" .. math.random(1, 40) end,
}

local pause = tonumber(os.getenv("PAUSE_MS") or "100")

function setup(thread)
  thread:set("seed", math.floor(os.time() % 100000) + 7919 * tonumber(tostring(thread):match("0x(%x+)") or "1", 16) % 100000)
end

function init()
  math.randomseed(seed)
end

function delay()
  return math.random(math.floor(pause / 2), math.floor(pause * 3 / 2))
end

function request()
  local query = kinds[math.random(#kinds)]()
  query = query:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end)
  return wrk.format("GET", "/api/v1/search?limit=25&q=" .. query, { ["Accept-Encoding"] = "gzip" })
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("requests/s %.0f, failed %d, ms: median %.1f, p90 %.1f, p99 %.1f, longest %.1f\n",
    summary.requests / summary.duration * 1e6, failed, latency:percentile(50) / 1000, latency:percentile(90) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000))
end
