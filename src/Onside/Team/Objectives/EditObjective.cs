using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Objectives;

// Said anew by who answers for it. Once it is proposed, another measure, target, day or circle of departments asks all of them anew.
public static class EditObjective
{
    public static async Task<Page<ObjectiveFormPage, BeginObjective.View>> Get(Guid id, Objectives objectives)
    {
        var forest = await objectives.Forest();
        var objective = forest.Of(id) ?? throw Refusal.NotFound();
        await objectives.RefuseOthers(objective);
        return new(new(id, ObjectiveForm.From(objective), BeginObjective.Places(forest, id)));
    }

    public static async Task<Onward<ShowObjective.View>> Post(Guid id, Input<ObjectiveForm> input, Objectives objectives, ObjectiveReading reading)
    {
        var form = input.Valid();
        await objectives.Take(id, async objective =>
        {
            await objectives.RefuseOthers(objective);
            RefuseUnlessSeen(objective, form.Checked(id, await objectives.Forest(), input.Complain));
            objective.Describe(form, objectives.Now);
            ObjectiveForm.RefuseLacking(objective, input.Complain);
        });
        return new($"/objectives/{id}", await reading.Of(id), toast: new($"Saved."));
    }

    private static void RefuseUnlessSeen(Objective objective, ObjectiveForm form)
    {
        if (form.Version is not { } seen || seen == objective.Version)
            return;
        string Told(IEnumerable<Function> departments) => string.Join(", ", departments.Order().Select(one => Say(one.Called())));
        throw Conflict.Between(ObjectiveForm.From(objective), form, objective.Version,
        [
            new(nameof(form.Departments), Told(objective.Named.Select(one => one.Function)), Told(form.Departments), Say($"Departments")),
            new("Answers", string.Join(", ", objective.Named.Select(one => $"{Say(one.Function.Called())}: {Say(ObjectiveWords.Of(one.Answer))}")), null, Say($"What the departments said")),
        ]);
    }
}
