using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Onside.Browser.Rig;

// Everything a page must not do: break the content security policy, complain on the console, throw, or get an error from the server.
public sealed class Faults
{
    private const string Mark = "content security policy: ";
    private const string Listen = $$"""
        addEventListener('securitypolicyviolation', fault => console.error(
            '{{Mark}}' + fault.effectiveDirective + ' blocked ' + (fault.blockedURI || 'nothing named') + ' at ' + (fault.sourceFile || document.URL) + ':' + fault.lineNumber + ' ' + fault.sample), true);
        """;

    private readonly ConcurrentQueue<string> _seen = new();

    public IReadOnlyList<string> Seen => [.. _seen];

    public static async Task<Faults> Over(IBrowserContext context)
    {
        var faults = new Faults();
        await context.AddInitScriptAsync(Listen);
        context.Console += (_, message) => faults.Hear(message);
        context.WebError += (_, fault) => faults._seen.Enqueue($"script: {fault.Error}");
        context.Response += (_, answer) => faults.Hear(answer);
        context.Dialog += (_, dialog) => _ = faults.Hear(dialog);
        return faults;
    }

    // For a step that is meant to be refused: what it caused is taken out and may be looked at.
    public IReadOnlyList<string> Take()
    {
        var taken = Seen;
        _seen.Clear();
        return taken;
    }

    // The browser tells of a fault a moment after it happened.
    public async Task Soon(Predicate<string> expected)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(10) && !_seen.Any(fault => expected(fault));)
            await Task.Delay(20);
        Assert.Contains(_seen, expected);
    }

    public void None() => Assert.True(_seen.IsEmpty, string.Join('\n', _seen));

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" or "assert" && !IsEchoOfAnswer(message))
            _seen.Enqueue(message.Text.StartsWith(Mark, StringComparison.Ordinal) ? message.Text : $"console {message.Type}: {message.Text} ({message.Location})");
    }

    // A refusal in words (409, 422) is an answer like any other; the browser still writes it to the console.
    private static bool IsEchoOfAnswer(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded with a status of ", StringComparison.Ordinal);

    // Nothing here asks by a box of the browser but a page left with something typed in it.
    private Task Hear(IDialog dialog)
    {
        if (dialog.Type != DialogType.BeforeUnload)
            _seen.Enqueue($"dialog: {dialog.Message}");
        return dialog.AcceptAsync();
    }

    private void Hear(IResponse answer)
    {
        if (answer.Status >= 400 && answer.Status is not (409 or 422))
            _seen.Enqueue($"answer {answer.Status}: {answer.Request.Method} {answer.Url}");
    }
}
