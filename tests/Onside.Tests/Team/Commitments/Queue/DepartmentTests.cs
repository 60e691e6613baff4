using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Queue;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Queue;

// Tom and Lena are in finance; Mara asks the department.
public abstract class DepartmentTests(Engine engine) : CommitmentTests(engine)
{
    protected HttpClient Lena => field ??= App.ProgramOf(Cast.Lena);

    protected async Task Finance(params Person[] people)
    {
        await App.Db(async db =>
        {
            foreach (var person in await db.Set<Person>().Where(one => people.Select(p => p.Id).Contains(one.Id)).ToListAsync())
                person.Work([Function.Finance]);
            return await db.SaveChangesAsync();
        });
        foreach (var kept in App.Services.GetServices<Onside.Platform.Data.Kept>())
            kept.Forget();
    }

    protected async Task<ShowCommitment.View> AskFinance(string what = "Approve 12 %", HttpClient? by = null) =>
        await Read(await (by ?? Mara).Send("/commitments", new { Department = "Finance", What = what, Condition = "It is on the deal.", DueAt = Now.AddDays(3), Why = "Hugo signs on Friday." }), HttpStatusCode.Created);

    protected static Task<ShowQueue.View> Queue(HttpClient who, string department = "/Finance") => who.Read<ShowQueue.View>($"/queue{department}");
}
