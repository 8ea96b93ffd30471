-- Sends the requests of a list: one a line, "METHOD<tab>path<tab>header=value<tab>...<tab><tab>body".
-- Arguments: the list, how many threads there are, "once" or "again". A list to be sent once ends the measuring with its end.
local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds; long nanos; } moment; int clock_gettime(int clock, moment *now);")
local threads = {}

function setup(thread)
  thread:set("place", #threads)
  threads[#threads + 1] = thread
end

local moment = ffi.new("moment")
local function now()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.seconds) * 1000000 + tonumber(moment.nanos) / 1000
end

function init(args)
  requests = {}
  local step = tonumber(args[2])
  once = args[3] == "once"
  local line_number = 0
  for line in io.lines(args[1]) do
    if line_number % step == place then
      local parts = {}
      for part in (line .. "\t"):gmatch("([^\t]*)\t") do
        parts[#parts + 1] = part
      end
      local headers = {}
      local at = 3
      while at <= #parts and parts[at] ~= "" do
        local cut = parts[at]:find("=", 1, true)
        headers[parts[at]:sub(1, cut - 1)] = parts[at]:sub(cut + 1)
        at = at + 1
      end
      requests[#requests + 1] = wrk.format(parts[1], parts[2], headers, parts[at + 1])
    end
    line_number = line_number + 1
  end
  -- wrk has the first thread make one request it never sends, to see what requests look like
  nth = place == 0 and -1 or 0
  if once then
    first = now()
    last = first
    response = function()
      last = now()
    end
  end
end

function request()
  nth = nth + 1
  if nth == 0 then
    return requests[1]
  end
  if nth > #requests then
    if once then
      wrk.thread:stop()
      return wrk.format("GET", "/nothing-is-left")
    end
    nth = 1
  end
  return requests[nth]
end

function done(summary, latency, all)
  local span = summary.duration
  if threads[1]:get("once") then
    local begun, ended = math.huge, 0
    for _, thread in ipairs(threads) do
      begun = math.min(begun, thread:get("first"))
      ended = math.max(ended, thread:get("last"))
    end
    span = ended - begun
  end
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, span,
    latency:percentile(50), latency:percentile(95), latency:percentile(99), summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
