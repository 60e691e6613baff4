using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Process;

// What a step asks for: added, changed, dropped. Its key stays, so that what was brought counts in the next version too.
public static class EditItem
{
    public static async Task<Onward<ShowProcess.View>> Post(SalesStep step, Input<Form> input, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft());
        if (draft.Items.Count(item => item.Step == step) >= ProcessItem.MostOfAStep)
            throw new Refusal($"A step asks for at most {ProcessItem.MostOfAStep} things: more than that nobody keeps in mind.");
        draft.Items.Add(form.Of(new ProcessItem(draft.Id, Key(form.Name!, draft), step, draft.Items.Where(item => item.Step == step).Select(item => item.Position).DefaultIfEmpty().Max() + 1, form.Name!)));
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), 201, new($"Saved."));
    }

    public static async Task<Onward<ShowProcess.View>> PostEdit(string item, Input<Form> input, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft());
        var known = draft.Items.Find(one => one.Key == item) ?? throw Refusal.NotFound();
        if (form.Version is { } seen && seen != known.Version)
            throw Conflict.Between(Form.From(known), form, known.Version);
        form.Of(known);
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), toast: new($"Saved."));
    }

    public static async Task<Onward<ShowProcess.View>> PostRemoval(string item, Input<Nothing> _, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        var draft = await desk.Draft();
        db.Remove(draft.Items.Find(one => one.Key == item) ?? throw Refusal.NotFound());
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), toast: new($"Dropped from the draft. What was published keeps it."));
    }

    // From its name; numbered where another has it.
    private static string Key(string name, ProcessVersion draft)
    {
        var plain = string.Join('-', new string([.. TextFolding.Key(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var key = plain.Length == 0 ? "item" : plain[..Math.Min(plain.Length, 40)];
        return Enumerable.Range(1, ProcessItem.MostOfAStep * 8).Select(number => number == 1 ? key : $"{key}-{number}").First(one => draft.Items.TrueForAll(item => item.Key != one));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what the step needs."), MaxLength(ProcessItem.LongestName)]
        public string? Name { get; set; }

        [MaxLength(ProcessItem.LongestText)]
        public string? Hypothesis { get; set; }

        public List<Function> Roles { get; set; } = [];

        public bool ByAnother { get; set; }

        public bool IsBold { get; set; }

        [Range(1, 3650, ErrorMessage = "From 1 to 3,650 days, or empty: for good.")]
        public int? FreshDays { get; set; }

        [MaxLength(ProcessItem.LongestKey)]
        public string? Artefact { get; set; }

        public int? Version { get; set; }

        internal static Form From(ProcessItem item) => new() { Name = item.Name, Hypothesis = item.Hypothesis, Roles = item.Roles, ByAnother = item.ByAnother, IsBold = item.IsBold, FreshDays = item.FreshDays, Artefact = item.Artefact };

        internal ProcessItem Of(ProcessItem item)
        {
            item.Describe(Name!, Hypothesis, Roles, ByAnother, FreshDays, IsBold, string.IsNullOrEmpty(Artefact) ? null : Artefact);
            return item;
        }
    }
}
