using System.CommandLine;

namespace Onside.Platform.Cli;

// Slot: something to ask for on the command line. A feature adds it with services.AddCommand<AddPersonCommand>().
public interface ICommand
{
    // One word or two: "person add" stands under "person".
    string Name { get; }

    string Description { get; }

    // Option<T> and Argument<T> of System.CommandLine, read back by call.Value(option).
    IEnumerable<Symbol> Takes => [];

    // The exit code: call.Output.Done(...) is 0, a Refusal 1.
    Task<int> Run(Call call);
}

public static class Commands
{
    public static IServiceCollection AddCommand<T>(this IServiceCollection services) where T : class, ICommand => services.AddSingleton<ICommand, T>();
}
