using Onside.Platform.Access;

namespace Onside.Team.People;

// Single facts about a person, as they are said of many at once.
public static class SayOfPerson
{
    public static void Sees(Person person, Sight sight) => person.See(sight);

    public static void Works(Person person, Function function) => person.Work(person.Functions.Append(function));

    public static void NoLongerWorks(Person person, Function function) => person.Work(person.Functions.Where(one => one != function));
}
