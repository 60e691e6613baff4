using System.CommandLine;
using System.CommandLine.Parsing;

namespace Onside.Platform.Cli;

// The commands of all features as one System.CommandLine tree.
public sealed class CommandTree
{
    private static readonly ParserConfiguration Plainly = new() { ResponseFileTokenReplacer = null };

    private readonly RootCommand _root = new("Onside: customers and deals, on your own machine.") { Options = { CommandLine.Data, CommandLine.Database, CommandLine.Json } };
    private readonly Dictionary<Command, ICommand> _commands = [];

    public CommandTree(IEnumerable<ICommand> commands)
    {
        foreach (var command in commands.OrderBy(command => command.Name, StringComparer.Ordinal))
            Add(command);
    }

    public ParseResult Parse(IReadOnlyList<string> words) => CommandLineParser.Parse(_root, words, Plainly);

    public ICommand? Asked(ParseResult parsed) =>
        parsed.Errors.Count == 0 && parsed.Action == parsed.CommandResult.Command.Action ? _commands.GetValueOrDefault(parsed.CommandResult.Command) : null;

    private void Add(ICommand command)
    {
        var words = command.Name.Split(' ');
        var branch = words[..^1].Aggregate((Command)_root, Branch);
        var leaf = new Command(words[^1], command.Description);
        foreach (var symbol in command.Takes)
            if (symbol is Option option)
                leaf.Add(option);
            else
                leaf.Add((Argument)symbol);
        leaf.SetAction(_ => 0);
        branch.Add(leaf);
        _commands[leaf] = command;
    }

    private static Command Branch(Command parent, string word)
    {
        if (parent.Subcommands.FirstOrDefault(child => child.Name == word) is { } known)
            return known;
        var branch = new Command(word);
        parent.Add(branch);
        return branch;
    }
}
