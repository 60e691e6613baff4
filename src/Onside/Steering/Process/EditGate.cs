using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// How strict a step is, for each tier.
public static class EditGate
{
    public static async Task<Onward<ShowProcess.View>> Post(SalesStep step, Input<Form> input, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft());
        var gate = draft.Gate(step);
        if (form.Version is { } seen && seen != gate.Version)
            throw Conflict.Between(new Form { Small = gate.Small, Standard = gate.Standard, Strategic = gate.Strategic }, form, gate.Version);
        gate.Set(form.Small!.Value, form.Standard!.Value, form.Strategic!.Value);
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), toast: new($"Saved."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose how strict it is.")]
        public GateMode? Small { get; set; }

        [Required(ErrorMessage = "Choose how strict it is.")]
        public GateMode? Standard { get; set; }

        [Required(ErrorMessage = "Choose how strict it is.")]
        public GateMode? Strategic { get; set; }

        public int? Version { get; set; }
    }
}

// From what value and how many products on a deal is small, strategic, complex.
public static class EditTiers
{
    public static async Task<Onward<ShowProcess.View>> Post(Input<Form> input, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft());
        if (form.StrategicFrom < form.SmallBelow)
            throw input.Complain(nameof(Form.StrategicFrom), $"A strategic deal is worth at least as much as one that is no longer small.");
        draft.Cut(new(Minor(form.SmallBelow!.Value), Minor(form.StrategicFrom!.Value), form.ComplexFrom!.Value));
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), toast: new($"Saved."));
    }

    private static long Minor(decimal amount) => decimal.ToInt64(decimal.Round(amount * 100));

    public class Form
    {
        [Required(ErrorMessage = "Say up to what value a deal is small."), Range(0, 1_000_000_000, ErrorMessage = "An amount from 0 to a thousand million.")]
        public decimal? SmallBelow { get; set; }

        [Required(ErrorMessage = "Say from what value on a deal is strategic."), Range(0, 1_000_000_000, ErrorMessage = "An amount from 0 to a thousand million.")]
        public decimal? StrategicFrom { get; set; }

        [Required(ErrorMessage = "Say how many products make a deal complex."), Range(1, 100, ErrorMessage = "From 1 to 100 products.")]
        public int? ComplexFrom { get; set; }
    }
}

// Which step a stage is.
public static class EditStages
{
    public static async Task<Onward<ShowProcess.View>> Post(Input<Form> input, AppDb db, ProcessDesk desk, Kept<Customers.Deals.PipelineBook> pipelines, ShowProcess.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft());
        var stage = (await pipelines.Current()).Stage(form.Stage!.Value);
        if (draft.Stages.Find(one => one.StageId == stage.Id) is { } known)
            known.Be(form.Step!.Value);
        else
            draft.Stages.Add(new(draft.Id, stage.Id, form.Step!.Value));
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), toast: new($"Saved."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a stage.")]
        public Guid? Stage { get; set; }

        [Required(ErrorMessage = "Choose a step."), Range(1, 6, ErrorMessage = "Follow-up is a plan on the won deal, no stage.")]
        public SalesStep? Step { get; set; }
    }
}
