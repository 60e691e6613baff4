using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Onside.Platform.Telemetry;

// One JSON object a line on the standard output. Lines are collected and written together every few milliseconds: one that is asked for costs its caller about two microseconds.
public sealed class JsonLines : ILoggerProvider
{
    private const int Most = 4 << 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json)? _mine;

    private readonly Lock _turn = new();
    private readonly SemaphoreSlim _told = new(0, 1);
    private readonly Stream _to;
    private readonly TimeProvider _clock;
    private readonly Task _writing;
    private ArrayBufferWriter<byte> _open = new(64 << 10), _shut = new(64 << 10);
    private bool _isOver;
    private int _lost;

    public JsonLines(TimeProvider clock) : this(clock, Console.OpenStandardOutput())
    {
    }

    public JsonLines(TimeProvider clock, Stream to)
    {
        (_clock, _to) = (clock, to);
        _writing = Task.Run(Write);
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
        lock (_turn)
        {
            _isOver = true;
            if (_told.CurrentCount == 0)
                _told.Release();
        }
        _writing.Wait(TimeSpan.FromSeconds(2));
        _told.Dispose();
    }

    private async Task Write()
    {
        for (var isOver = false; !isOver;)
        {
            await _told.WaitAsync();
            if (!_isOver)
                await Task.Delay(Pause);
            lock (_turn)
            {
                (_open, _shut, isOver) = (_shut, _open, _isOver);
                Confess();
            }
            await _to.WriteAsync(_shut.WrittenMemory);
            await _to.FlushAsync();
            _shut.ResetWrittenCount();
        }
    }

    // More lines than the output could take: how many are missing is told.
    private void Confess()
    {
        if (_lost > 0)
            _shut.Write(Encoding.UTF8.GetBytes($"{{\"level\":\"warning\",\"from\":\"{nameof(JsonLines)}\",\"message\":\"{_lost} lines were lost\"}}\n"));
        _lost = 0;
    }

    private void Tell<T>(string category, LogLevel level, EventId id, T state, Exception? fault, Func<T, Exception?, string> say)
    {
        var (bytes, json) = _mine ??= New();
        bytes.ResetWrittenCount();
        json.Reset();
        Shape(json, category, level, id, state, fault, say);
        json.Flush();
        bytes.Write("\n"u8);
        lock (_turn)
        {
            if (_isOver || _open.WrittenCount > Most)
            {
                _lost++;
                return;
            }
            _open.Write(bytes.WrittenSpan);
            if (_open.WrittenCount == bytes.WrittenCount && _told.CurrentCount == 0)
                _told.Release();
        }
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) New()
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        return (bytes, new Utf8JsonWriter(bytes));
    }

    private void Shape<T>(Utf8JsonWriter json, string category, LogLevel level, EventId id, T state, Exception? fault, Func<T, Exception?, string> say)
    {
        json.WriteStartObject();
        json.WriteString("at", _clock.GetUtcNow().UtcDateTime);
        json.WriteString("level", Name(level));
        json.WriteString("from", category);
        if (id.Name is { } name)
            json.WriteString("event", name);
        var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        for (var i = 0; i < values.Count - 1; i++)
            Value(json, values[i].Key, values[i].Value);
        if (level > LogLevel.Information || values.Count < 2)
            json.WriteString("message", say(state, fault));
        if (fault is not null)
            json.WriteString("fault", fault.ToString());
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(name));
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(Math.Round(number, 3)); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case Guid guid: json.WriteStringValue(guid); break;
            default: json.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        _ => "error",
    };

    private sealed class Category(JsonLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Tell(category, logLevel, eventId, state, exception, formatter);
    }
}
