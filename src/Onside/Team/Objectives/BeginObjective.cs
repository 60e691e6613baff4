using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Team.Objectives;

// Begins one as a draft: nobody is asked before it is proposed.
public static class BeginObjective
{
    public static async Task<Page<ObjectiveFormPage, View>> Get(Query<Asked> query, Objectives objectives)
    {
        var forest = await objectives.Forest();
        return new(new(null, new() { ParentId = query.Value.Parent, IsCompany = !forest.All.Any(one => one.IsCompany) && query.Value.Parent is null }, Places(forest, null)));
    }

    public static async Task<Onward<ShowObjective.View>> Post(Input<ObjectiveForm> input, Objectives objectives, AppDb db, ObjectiveReading reading, Me me)
    {
        var (form, id) = (input.Valid(), Guid.Empty);
        await objectives.Queued(async () =>
        {
            var forest = await objectives.Forest();
            if (forest.All.Count >= Objectives.Most)
                throw new Refusal($"There are {Objectives.Most} objectives already, more than anybody reads. Go on with one of them.");
            id = db.Add(Objective.Begin(form.Checked(null, forest, input.Complain), me.Id, objectives.Now)).Entity.Id;
        });
        return new($"/objectives/{id}", await reading.Of(id), 201, new($"Begun as a draft. Propose it when all five parts are there."));
    }

    // Where it may hang: open ones, not below itself.
    public static IReadOnlyList<Choice> Places(Forest forest, Guid? id)
    {
        var under = id is { } self ? forest.Under(self) : new HashSet<Guid>();
        return [.. forest.Walk().Where(one => one.Objective.IsOpen && one.Depth < Forest.Deepest - 1 && !under.Contains(one.Objective.Id)).Select(one => new Choice(one.Objective.Id.ToString(), string.Concat(Enumerable.Repeat("– ", one.Depth)) + one.Objective.Name))];
    }

    public class Asked
    {
        public Guid? Parent { get; set; }
    }

    public sealed record View(Guid? Id, ObjectiveForm Form, IReadOnlyList<Choice> Places);
}
