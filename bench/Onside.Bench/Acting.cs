using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.People;

namespace Onside.Bench;

// Who the load is: a member with rights of their own, signed in by a session and by a token, every check on.
public sealed record Acting(string Name, string Cookie, string Token)
{
    public static async Task<(Acting Who, List<Guid> Deals, List<Guid> Stages, List<string> Words)> In(AppDb db, DateTime now)
    {
        var person = await db.Set<Person>().Where(p => p.DeactivatedAt == null && (p.Sight == Sight.Everyone || p.Sight == Sight.Hierarchy))
            .Join(db.Set<SignIn>().Where(s => s.Level == Level.Member), p => p.Id, s => s.Id, (p, s) => p).OrderByDescending(p => p.Sight).ThenBy(p => p.Id).FirstAsync();
        // Cards are moved at random: the gates look on and write down, so that no refusal is measured instead.
        await db.Set<ProcessGate>().ExecuteUpdateAsync(set => set.SetProperty(gate => gate.Small, GateMode.Observe).SetProperty(gate => gate.Standard, GateMode.Observe).SetProperty(gate => gate.Strategic, GateMode.Observe));
        var (session, token) = (Keys.New(), Keys.New("onside_"));
        await Bulk.Insert(db, [new Session(person.Id, Keys.Hash(session), "Bench", now)]);
        await Bulk.Insert(db, [new Token(person.Id, "Bench", Keys.Hash(token), Level.Member, now.AddDays(1), now)]);
        var pipeline = await db.Set<Pipeline>().OrderBy(p => p.Position).ThenBy(p => p.Id).Select(p => p.Id).FirstAsync();
        var deals = await db.Set<Deal>().Where(d => d.Result == Result.Open && d.PipelineId == pipeline).OrderBy(d => d.Id).Select(d => d.Id).Take(5000).ToListAsync();
        var stages = await db.Set<Stage>().Where(s => s.PipelineId == pipeline).Select(s => s.Id).ToListAsync();
        var names = await db.Set<Deal>().OrderBy(d => d.Id).Select(d => d.NameKey).Take(2000).ToListAsync();
        var words = names.SelectMany(name => name.Split(' ')).Where(word => word.Length >= 4 && word.All(char.IsAsciiLetter)).Select(word => word[..4]).Distinct().Take(200).ToList();
        return (new(person.Name, $"onside={session}", token), deals, stages, words);
    }
}
