using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Team.Commitments.Queue;

// What all departments offer, kept in memory (Kept<OfferingBook>): so that asking costs no statement.
public sealed class OfferingBook(IReadOnlyList<OfferingBook.Line> all)
{
    public sealed record Line(Guid Id, int Version, Function Department, string Name, string Condition, int Days, bool IsRetired)
    {
        // What somebody asks for by it, where they have not said otherwise.
        public void Fill(AskForm asked, WorkingTime hours, DateTime now)
        {
            asked.Department ??= asked.To is null ? Department : null;
            asked.What ??= Name;
            asked.Condition ??= Condition;
            asked.DueAt ??= hours.Add(now, TimeSpan.FromHours(8 * Days));
        }
    }

    public IEnumerable<Line> Of(Function department) => all.Where(line => line.Department == department);

    public IEnumerable<Line> Offered => all.Where(line => !line.IsRetired);

    public Line? Find(Guid? id) => all.FirstOrDefault(line => line.Id == id);

    public static async Task<OfferingBook> Load(AppDb db) => new([.. (await db.Set<Offering>().Select(o => new Line(o.Id, o.Version, o.Department, o.Name, o.Condition, o.Days, o.RetiredAt != null)).ToListAsync())
        .OrderBy(line => line.Department).ThenBy(line => line.IsRetired).ThenBy(line => TextFolding.Key(line.Name), StringComparer.Ordinal).ThenBy(line => line.Id)]);
}

// Who keeps what a department offers: its own people, and administrators.
public sealed class OfferingKeepers(Promises promises, Me me)
{
    public async Task<bool> Keep(Function department) => me.MayWrite && (me.IsAdministrator || (await promises.Functions()).Contains(department));

    public async Task RefuseOthers(Function department)
    {
        if (!await Keep(department))
            throw new Refusal($"Only the people of {Platform.Words.Words.Say(department.Called())} and administrators say what is offered there.", 403);
    }
}
