using Microsoft.EntityFrameworkCore;
using Onside.Front.Home;
using Onside.Platform.Access;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using OurTeam = Onside.Team.People.Teams.Team;

namespace Onside.Tests.Front.Home;

// What each finds on their start page.
public abstract class HomeTests(Engine engine) : DealTests(engine)
{
    // She leads North, where Mara and Tom are, and sees what is theirs. To be hired before anybody asks for a page.
    protected async Task<Person> Sofia()
    {
        var sofia = await App.Hire("Sofia Marchetti", sight: Sight.Hierarchy);
        await App.Db(async db =>
        {
            (await db.Set<OurTeam>().SingleAsync(team => team.Name == "North")).ReportTo(sofia.Id);
            return await db.SaveChangesAsync();
        });
        return sofia;
    }

    protected Task<int> Works(Person person, Function function) => App.Db(async db =>
    {
        (await db.Set<Person>().SingleAsync(one => one.Id == person.Id)).Work([function]);
        return await db.SaveChangesAsync();
    });

    protected Task<ShowHome.View> Home(Person person, string asked = "") => App.ProgramOf(person).Read<ShowHome.View>($"/{asked}");

    protected async Task Send(Person by, string address, object body)
    {
        var answer = await App.ProgramOf(by).Send(address, body);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Text()}");
    }
}
