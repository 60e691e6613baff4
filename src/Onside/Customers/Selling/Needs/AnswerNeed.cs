using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

// Which of the offered products answer it: exactly these.
public static class AnswerNeed
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<Form> input, NeedDesk desk, ShowNeeds.Reading reading, AppDb db)
    {
        var ((need, deal), form) = (await desk.Find(id), input.Valid());
        NeedDesk.RefuseUnlessSeen(need, form.Version);
        need.AnswerBy(form.On(await desk.Lines(deal.Id), input), desk.Now);
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"Saved.", db.UndoUrl());
    }

    public class Form
    {
        public List<Row> Lines { get; set; } = [];

        public int? Version { get; set; }

        // A row without a line was not chosen.
        public IReadOnlyList<AnsweringLine> On(IReadOnlyList<NeedLine> offered, Input<Form> input)
        {
            var chosen = Lines.Select((row, i) => (row, i)).Where(one => one.row.LineId is not null).DistinctBy(one => one.row.LineId);
            return [.. chosen.Select(one => offered.FirstOrDefault(line => line.Id == one.row.LineId) is { } line ? new AnsweringLine(line.Id, line.Called, one.row.Note) : throw input.Complain($"Lines[{one.i}].LineId", $"This product is not on the deal any more."))];
        }
    }

    public class Row
    {
        public Guid? LineId { get; set; }

        [MaxLength(Need.LongestNote)]
        public string? Note { get; set; }
    }
}
