using Sentences = Onside.Platform.Words.Words;

namespace Onside.Platform.Cli;

public sealed class VerifyCommand : ICommand
{
    private const int MostShown = 20;

    public string Name => "verify";

    public string Description => "Checks the database and what must hold in it; changes nothing.";

    public async Task<int> Run(Call call)
    {
        var found = new List<Finding>();
        foreach (var claim in call.Scope.GetServices<IVerifies>())
        {
            var wrong = (await claim.Wrong(call.Cancel)).Select(Sentences.Say).ToList();
            found.Add(new(Sentences.Say(claim.Claim), wrong.Count == 0, wrong));
            call.Output.Say(wrong.Count == 0 ? $"holds  {claim.Claim}" : (FormattableString)$"WRONG  {claim.Claim}");
            foreach (var sentence in wrong.Take(MostShown))
                call.Output.Print($"       {sentence}");
            if (wrong.Count > MostShown)
                call.Output.Say($"       and {wrong.Count - MostShown} more");
        }
        var isSound = found.TrueForAll(finding => finding.Holds);
        call.Output.Done(new { isSound, claims = found }, isSound ? $"Everything holds." : (FormattableString)$"Something is wrong: keep a copy of the data before anything is repaired.");
        return isSound ? 0 : 1;
    }

    public sealed record Finding(string Claim, bool Holds, IReadOnlyList<string> Wrong);
}
