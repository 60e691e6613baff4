using System.CommandLine;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Sentences = Onside.Platform.Words.Words;

namespace Onside.Platform.Cli;

// Carries out what was typed, for this process or for another one that asked over the socket.
public sealed partial class Carrying(CommandTree tree, Migrator migrator, IServiceScopeFactory scopes, ILogger<Carrying> log)
{
    // Alone: no serving process has brought the database up to date.
    public async Task<int> Carry(IReadOnlyList<string> words, string folder, Output output, bool alone, CancellationToken cancel)
    {
        var parsed = tree.Parse(words);
        if (tree.Asked(parsed) is not { } command)
            return Explain(parsed, output);
        try
        {
            if (alone && command is not Serve)
                await migrator.Migrate(cancel);
            await using var scope = scopes.CreateAsyncScope();
            return await command.Run(new Call(parsed, folder, scope.ServiceProvider, output, cancel));
        }
        catch (Invalid invalid)
        {
            return output.Failed(invalid.Sentence, 1, invalid.Errors.GroupBy(error => error.Field).ToDictionary(field => field.Key, field => field.Select(error => Sentences.Say(error.Sentence)).ToArray()));
        }
        catch (Refusal refusal)
        {
            return output.Failed(refusal.Sentence);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return output.Failed($"Stopped before it was done.", 130);
        }
        catch (Exception fault)
        {
            Failed(log, fault, command.Name);
            return output.Failed($"This went wrong: {fault.Message}");
        }
    }

    // Help, the version, or what could not be understood.
    private static int Explain(ParseResult parsed, Output output)
    {
        if (parsed.Errors.Count > 0 && output.IsJson)
            return output.Complain(string.Join(' ', parsed.Errors.Select(error => error.Message)), 2);
        var (said, complaint) = (new StringWriter(), new StringWriter());
        var code = parsed.Invoke(new InvocationConfiguration { Output = said, Error = complaint, EnableDefaultExceptionHandler = false });
        output.Print(said.ToString().TrimEnd());
        return complaint.ToString().TrimEnd() is { Length: > 0 } wrong ? output.Complain(wrong, 2) : code;
    }

    [LoggerMessage(1, LogLevel.Error, "The command {Command} failed")]
    private static partial void Failed(ILogger log, Exception fault, string command);
}
