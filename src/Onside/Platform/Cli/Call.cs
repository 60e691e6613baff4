using System.CommandLine;

namespace Onside.Platform.Cli;

// One command being carried out, by this process or for another one that asked over the socket.
public sealed class Call(ParseResult asked, string folder, IServiceProvider scope, Output output, CancellationToken cancel)
{
    public IServiceProvider Scope => scope;

    public Output Output => output;

    public CancellationToken Cancel => cancel;

    public T? Value<T>(Option<T> option) => asked.GetValue(option);

    public T? Value<T>(Argument<T> argument) => asked.GetValue(argument);

    // A path means what it means where the command was typed, which is not where the server was started.
    public string FullPath(string path) => Path.GetFullPath(path, folder);

    public T Use<T>() where T : notnull => scope.GetRequiredService<T>();
}
