using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// The company's own fields on deals: what formulas read of a deal, whose children deals are, and which fields a stage asks for.
public static class StageFields
{
    public static void AddDealFields(this IServiceCollection services)
    {
        services.AddRecordKind<Deal>("deal", $"Deals", "handshake", kind => kind
            .Text("name", $"Name", deal => deal.Name)
            .Money("amount", $"Amount", deal => deal.AmountInBase)
            .Date("close_date", $"Close date", deal => deal.CloseOn)
            .Date("closed_on", $"Closed on", deal => deal.ClosedOn)
            .Date("opened_on", $"Opened on", deal => DateOnly.FromDateTime(deal.OpenedAt))
            .Text("source", $"Source", deal => deal.Source)
            .Text("next_step", $"Next step", deal => deal.NextStep)
            .YesNo("is_open", $"Is open", deal => deal.IsOpen)
            .YesNo("is_won", $"Is won", deal => deal.Result == Result.Won)
            .ChildOf("account", "deals", $"Deals", deal => deal.AccountId)
            .ChildOf("contact", "deals", $"Deals", deal => deal.ContactId)
            .From(Stages));
        services.AddRecordKind<DealLine>("deal-line", $"Products of a deal", "package", kind => kind
            .Text("description", $"Description", line => line.Description)
            .Number("quantity", $"Quantity", line => line.QuantityMilli / 1000m)
            .Number("discount", $"Discount in %", line => line.Discount / 100m)
            .ChildOf("deal", "lines", $"Products", line => line.DealId)
            .WithoutFields());
        services.AddScoped<IDemoPart, DemoFieldValues>();
        services.AddScoped<IListener, WhenDealMoving>();
        services.AddScoped<IListener, WhenDealClosing>();
        RefusalParts.Show<MissingFields, MissingFieldsNote>();
    }

    // Whether a field must have a value in this stage: from some stage of the same pipeline on.
    public static Func<CustomField, bool> From(PipelineBook pipelines, Guid stageId) => field =>
        field.RequiredFromId is { } from && pipelines.Known(from) is { } first && pipelines.Known(stageId) is { } stage && first.PipelineId == stage.PipelineId && first.Position <= stage.Position;

    private static async Task<IReadOnlyList<Milestone>> Stages(IServiceProvider services) =>
        [.. (await services.GetRequiredService<Kept<PipelineBook>>().Current()).Ways.SelectMany(way => way.Steps.Select(step => new Milestone(step.Id, step.Name, way.Name)))];
}

public class WhenDealMoving(FieldDesk desk, Kept<PipelineBook> kept) : Listener<DealMoving>
{
    protected override async Task On(DealMoving moving)
    {
        var pipelines = await kept.Current();
        if (await desk.Missing("deal", moving.Deal.Id, StageFields.From(pipelines, moving.ToStageId)) is { Count: > 0 } missing)
            throw new Refusal($"{pipelines.Known(moving.ToStageId)?.Name} asks for {MissingFields.Named(missing)}. Fill this in first.", 422, new MissingFields($"/deals/{moving.Deal.Id}/edit", [.. missing.Select(field => field.Name)]));
    }
}

// A deal is won at the end of its way: whatever a stage asks for is asked then too.
public class WhenDealClosing(FieldDesk desk, Kept<PipelineBook> kept) : Listener<DealClosing>
{
    protected override async Task On(DealClosing closing)
    {
        if (closing.Result != Result.Won || (await kept.Current()).Ways.FirstOrDefault(way => way.Id == closing.Deal.PipelineId)?.Steps is not [.., var last])
            return;
        if (await desk.Missing("deal", closing.Deal.Id, StageFields.From(await kept.Current(), last.Id)) is { Count: > 0 } missing)
            throw new Refusal($"A won deal needs {MissingFields.Named(missing)}. Fill this in first.", 422, new MissingFields($"/deals/{closing.Deal.Id}/edit", [.. missing.Select(field => field.Name)]));
    }
}

// What the next step needs: the names of the fields, and where they are filled in.
public sealed record MissingFields(string Edit, IReadOnlyList<string> Fields)
{
    public static string Named(IReadOnlyList<CustomField> missing) => string.Join(", ", missing.Select(field => field.Name));
}
